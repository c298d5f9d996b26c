package org.shopsentiment.cache;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.TextStore.Replacement;

/**
 * A cache service on texts: encodes and decodes values, dates them, and gives versions.
 *
 * <p>Detaches loads in flight from the keys that it removes, so that nobody who comes later waits for one that began before.
 */
public class CodedStore implements CacheStore {

    private final TextStore texts;
    private final Codec codec;
    private final Flights flights;
    private final StoreLimits limits;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * A service.
     *
     * @param texts where entries are kept
     * @param codec turns values into text and back
     * @param flights the loads under way in this node
     * @param limits the bounds
     * @param clock dates values
     * @param random makes versions
     */
    public CodedStore(
            TextStore texts,
            Codec codec,
            Flights flights,
            StoreLimits limits,
            InstantSource clock,
            RandomGenerator random) {
        this.texts = texts;
        this.codec = codec;
        this.flights = flights;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public <T> @Nullable Entry<T> get(CacheKey key, Type type) {
        byte[] text = texts.get(key);
        return text == null ? null : read(text, type);
    }

    @Override
    public <T> Map<CacheKey, Entry<T>> getAll(Collection<CacheKey> keys, Type type) {
        List<CacheKey> all = new ArrayList<>(keys);
        List<byte @Nullable []> found = texts.getAll(all);
        Map<CacheKey, Entry<T>> entries = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            byte[] text = found.get(i);
            if (text != null) {
                entries.put(all.get(i), read(text, type));
            }
        }
        return entries;
    }

    @Override
    public <T> Entry<T> lease(CacheKey key, Type type) {
        return read(texts.lease(key, EntryText.lease(newVersion()), limits.lease()), type);
    }

    @Override
    public <T> Map<CacheKey, Entry<T>> leaseAll(Collection<CacheKey> keys, Type type) {
        Map<CacheKey, String> leases = new LinkedHashMap<>();
        keys.forEach(key -> leases.put(key, EntryText.lease(newVersion())));
        Map<CacheKey, Entry<T>> entries = new HashMap<>();
        texts.leaseAll(leases, limits.lease()).forEach((key, text) -> entries.put(key, read(text, type)));
        return entries;
    }

    @Override
    public Stored put(CacheKey key, @Nullable Object value, Type type, Lifetime lifetime, long version) {
        Replacement put = replacement(key, new NewValue(value, lifetime, version), type);
        if (put == null) {
            return Stored.TOO_LARGE;
        }
        return texts.replace(key, put.beginning(), put.text(), put.life()) ? Stored.YES : Stored.OUTDATED;
    }

    @Override
    public Map<CacheKey, Stored> putAll(Map<CacheKey, NewValue> values, Type type) {
        Map<CacheKey, Stored> ends = new HashMap<>();
        List<Replacement> replacements = new ArrayList<>();
        values.forEach((key, value) -> {
            Replacement put = replacement(key, value, type);
            ends.put(key, put == null ? Stored.TOO_LARGE : Stored.OUTDATED);
            if (put != null) {
                replacements.add(put);
            }
        });
        texts.replaceAll(replacements).forEach(key -> ends.put(key, Stored.YES));
        return ends;
    }

    /** Null for a value that is too large. */
    private @Nullable Replacement replacement(CacheKey key, NewValue value, Type type) {
        byte[] encoded = codec.encode(value.value(), type);
        if (encoded.length > limits.maxValueBytes()) {
            return null;
        }
        Lifetime lifetime = value.lifetime();
        long end = clock.millis() + lifetime.ttl().toMillis();
        byte[] text =
                new EntryText(newVersion(), false, end, lifetime.loadTime().toMillis()).with(encoded);
        Duration kept = lifetime.ttl().plus(lifetime.keptLonger());
        return new Replacement(key, EntryText.beginning(value.version()), text, kept);
    }

    @Override
    public long remove(String cacheName, Collection<CacheKey> keys) {
        flights.detach(keys);
        return keys.isEmpty() ? 0 : texts.remove(cacheName, keys);
    }

    @Override
    public long clear(String cacheName) {
        flights.detachAll(cacheName);
        return texts.clear(cacheName);
    }

    /** Never 0, which stands for none. */
    private long newVersion() {
        long version = random.nextLong();
        return version == 0 ? 1 : version;
    }

    @SuppressWarnings("unchecked")
    private <T> Entry<T> read(byte[] text, Type type) {
        EntryText head = EntryText.parse(text);
        if (head == null) {
            return Entry.unreadable(EntryText.versionOf(text));
        }
        if (head.lease()) {
            return Entry.leased(head.version());
        }
        try {
            T value = (T) codec.decode(text, EntryText.HEAD_LENGTH, type);
            long left = head.endMillis() - clock.millis();
            return new Entry<>(
                    left > 0 ? Entry.State.LIVE : Entry.State.EXPIRED, value, head.version(), left, head.loadMillis());
        } catch (RuntimeException | StackOverflowError e) {
            return Entry.unreadable(head.version());
        }
    }
}
