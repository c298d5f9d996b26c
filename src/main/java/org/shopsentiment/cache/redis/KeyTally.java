package org.shopsentiment.cache.redis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.redis.KeyCensus.Size;

/** Adds up keys by cache while they are walked, and asks for the memory of the first few of each. Not thread-safe. */
final class KeyTally {

    private static final int SAMPLED = 20;

    private static final class OneCache {
        long entries;
        long sampled;
        long sampledBytes;
    }

    private final RedisConnection redis;
    private final RedisKeys names;
    private final Map<String, OneCache> caches = new HashMap<>();
    private boolean weighing;
    private long keys;

    KeyTally(RedisConnection redis, RedisKeys names, boolean weighing) {
        this.redis = redis;
        this.weighing = weighing;
        this.names = names;
    }

    void add(List<String> found) {
        keys += found.size();
        for (String name : found) {
            names.cacheOf(name).ifPresent(cache -> add(cache, name));
        }
    }

    private void add(String cacheName, String name) {
        OneCache cache = caches.computeIfAbsent(cacheName, key -> new OneCache());
        cache.entries++;
        if (weighing && cache.sampled < SAMPLED) {
            Long bytes = memory(name);
            if (bytes != null) {
                cache.sampled++;
                cache.sampledBytes += bytes;
            }
        }
    }

    /** Null for a key that has just gone, and where this user may not ask, who then does not ask again. */
    private @Nullable Long memory(String name) {
        try {
            return redis.call(client -> client.memoryUsage(name));
        } catch (RedisException e) {
            if (!e.code().equals(RedisErrors.DENIED)) {
                throw e;
            }
            weighing = false;
            return null;
        }
    }

    boolean weighing() {
        return weighing;
    }

    long keys() {
        return keys;
    }

    Map<String, Size> sizes() {
        return caches.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> size(entry.getValue())));
    }

    private static Size size(OneCache cache) {
        return new Size(
                cache.entries,
                cache.sampled == 0 ? null : Math.round((double) cache.sampledBytes / cache.sampled * cache.entries));
    }
}
