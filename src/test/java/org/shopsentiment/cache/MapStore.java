package org.shopsentiment.cache;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.annotation.Monitored;

/** A neighbour for tests of what is around a store; can be told to fail. */
@Monitored
public class MapStore implements CacheStore {

    public record Stored(@Nullable Object value, Duration ttl) {}

    public final Map<CacheKey, Stored> entries = new ConcurrentHashMap<>();
    public final Map<CacheKey, Entry<?>> states = new ConcurrentHashMap<>();
    public final List<String> calls = new CopyOnWriteArrayList<>();
    public volatile @Nullable RuntimeException failure;
    public volatile @Nullable RuntimeException leaseFailure;
    public volatile @Nullable RuntimeException putFailure;
    public volatile boolean tooLarge;

    private final AtomicLong versions = new AtomicLong(100);

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable Entry<T> get(CacheKey key, Type type) {
        calls.add("get");
        fail(failure);
        return (Entry<T>) states.get(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Map<CacheKey, Entry<T>> getAll(Collection<CacheKey> keys, Type type) {
        calls.add("getAll");
        fail(failure);
        Map<CacheKey, Entry<T>> found = new HashMap<>();
        keys.forEach(key -> found.put(key, (Entry<T>) states.get(key)));
        found.values().removeIf(Objects::isNull);
        return found;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Entry<T> lease(CacheKey key, Type type) {
        calls.add("lease");
        fail(leaseFailure);
        return (Entry<T>) states.computeIfAbsent(key, absent -> Entry.leased(versions.incrementAndGet()));
    }

    @Override
    public <T> Map<CacheKey, Entry<T>> leaseAll(Collection<CacheKey> keys, Type type) {
        calls.add("leaseAll");
        Map<CacheKey, Entry<T>> leased = new HashMap<>();
        keys.forEach(key -> leased.put(key, lease(key, type)));
        return leased;
    }

    @Override
    public Map<CacheKey, CacheStore.Stored> putAll(Map<CacheKey, NewValue> values, Type type) {
        calls.add("putAll");
        Map<CacheKey, CacheStore.Stored> ends = new HashMap<>();
        values.forEach((key, one) -> ends.put(key, put(key, one.value(), type, one.lifetime(), one.version())));
        return ends;
    }

    @Override
    public CacheStore.Stored put(CacheKey key, @Nullable Object value, Type type, Lifetime lifetime, long version) {
        calls.add("put");
        fail(putFailure);
        Entry<?> there = states.get(key);
        if (tooLarge) {
            return CacheStore.Stored.TOO_LARGE;
        }
        if (there == null || there.version() != version) {
            return CacheStore.Stored.OUTDATED;
        }
        hold(key, value, lifetime.ttl(), lifetime.loadTime().toMillis());
        return CacheStore.Stored.YES;
    }

    /** Puts a value there, whatever was there. */
    public void hold(CacheKey key, @Nullable Object value, Duration ttl, long loadMillis) {
        entries.put(key, new Stored(value, ttl));
        Entry.State state = ttl.isNegative() ? Entry.State.EXPIRED : Entry.State.LIVE;
        states.put(key, new Entry<>(state, value, versions.incrementAndGet(), ttl.toMillis(), loadMillis));
    }

    @Override
    public long remove(String cacheName, Collection<CacheKey> keys) {
        fail(failure);
        keys.forEach(states::remove);
        return keys.stream().filter(key -> entries.remove(key) != null).count();
    }

    @Override
    public long clear(String cacheName) {
        fail(failure);
        long before = entries.size();
        entries.keySet().removeIf(key -> key.cacheName().equals(cacheName));
        states.keySet().removeIf(key -> key.cacheName().equals(cacheName));
        return before - entries.size();
    }

    private static void fail(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
