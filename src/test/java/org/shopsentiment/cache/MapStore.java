package org.shopsentiment.cache;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.annotation.Monitored;

/** A neighbour for tests of what is around a store; can be told to fail. */
@Monitored
public class MapStore implements CacheStore {

    public record Stored(@Nullable Object value, Duration ttl) {}

    public final Map<CacheKey, Stored> entries = new ConcurrentHashMap<>();
    public volatile @Nullable RuntimeException failure;
    public volatile @Nullable RuntimeException putFailure;

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable Entry<T> get(CacheKey key, Type type) {
        fail(failure);
        Stored stored = entries.get(key);
        return stored == null ? null : new Entry<>((T) stored.value());
    }

    @Override
    public void put(CacheKey key, @Nullable Object value, Type type, Duration ttl) {
        fail(putFailure);
        entries.put(key, new Stored(value, ttl));
    }

    @Override
    public long remove(String cacheName, Collection<CacheKey> keys) {
        fail(failure);
        return keys.stream().filter(key -> entries.remove(key) != null).count();
    }

    @Override
    public long clear(String cacheName) {
        fail(failure);
        long before = entries.size();
        entries.keySet().removeIf(key -> key.cacheName().equals(cacheName));
        return before - entries.size();
    }

    private static void fail(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
