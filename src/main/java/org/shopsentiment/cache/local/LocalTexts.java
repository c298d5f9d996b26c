package org.shopsentiment.cache.local;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.EntryText;
import org.shopsentiment.cache.TextStore;
import org.shopsentiment.monitoring.stats.Ticker;

/** Entries in this JVM, bounded in number; the ones that are least worth keeping go first. Never fails. */
public final class LocalTexts implements TextStore {

    /** Each is only itself: whether a replacement is in is told by identity. */
    private static final class Held {

        final byte[] text;
        final long lifeNanos;

        Held(byte[] text, Duration life) {
            this.text = text;
            this.lifeNanos = life.toNanos();
        }
    }

    private static final class OwnLife implements Expiry<CacheKey, Held> {

        @Override
        public long expireAfterCreate(CacheKey key, Held held, long now) {
            return held.lifeNanos;
        }

        @Override
        public long expireAfterUpdate(CacheKey key, Held held, long now, long left) {
            return held.lifeNanos;
        }

        @Override
        public long expireAfterRead(CacheKey key, Held held, long now, long left) {
            return left;
        }
    }

    private final Cache<CacheKey, Held> entries;

    /**
     * A store without entries.
     *
     * @param maxEntries how many entries it holds at most
     * @param ticker tells when entries end
     */
    public LocalTexts(int maxEntries, Ticker ticker) {
        this.entries = Caffeine.newBuilder()
                .maximumSize(maxEntries)
                .ticker(ticker::nanos)
                .executor(Runnable::run)
                .expireAfter(new OwnLife())
                .build();
    }

    @Override
    public byte @Nullable [] get(CacheKey key) {
        Held held = entries.getIfPresent(key);
        return held == null ? null : held.text;
    }

    @Override
    public List<byte @Nullable []> getAll(List<CacheKey> keys) {
        List<byte @Nullable []> found = new ArrayList<>(keys.size());
        keys.forEach(key -> found.add(get(key)));
        return found;
    }

    @Override
    public byte[] lease(CacheKey key, String lease, Duration life) {
        byte[] text = lease.getBytes(StandardCharsets.US_ASCII);
        Held there = entries.asMap()
                .compute(
                        key,
                        (same, held) -> held == null || EntryText.isLease(held.text)
                                ? new Held(held == null ? text : held.text, life)
                                : held);
        return there == null ? text : there.text;
    }

    @Override
    public boolean replace(CacheKey key, String beginning, byte[] text, Duration life) {
        Held replacement = new Held(text, life);
        return entries.asMap()
                        .computeIfPresent(
                                key, (same, held) -> EntryText.begins(held.text, beginning) ? replacement : held)
                == replacement;
    }

    @Override
    public long remove(String cacheName, Collection<CacheKey> keys) {
        return keys.stream().filter(key -> entries.asMap().remove(key) != null).count();
    }

    @Override
    public long clear(String cacheName) {
        return remove(
                cacheName,
                entries.asMap().keySet().stream()
                        .filter(key -> key.cacheName().equals(cacheName))
                        .toList());
    }

    /**
     * How many entries each cache has.
     *
     * @return the numbers by the caches' names, without those that have none
     */
    public Map<String, Long> sizes() {
        entries.cleanUp();
        return entries.asMap().keySet().stream()
                .collect(Collectors.groupingBy(CacheKey::cacheName, Collectors.counting()));
    }
}
