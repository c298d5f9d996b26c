package org.shopsentiment.monitoring.stats.twin;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.CacheSize;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;

/** The naive, unbounded twin of {@link CacheMonitor}: forgets nothing, and is for one thread. */
final class TwinMonitor implements StatisticsRecorder {

    final Map<String, TwinCache> caches = new TreeMap<>();
    private final FakeTime time;
    private final UnaryOperator<String> groupOf;

    TwinMonitor(FakeTime time, Collection<String> declared, UnaryOperator<String> groupOf) {
        this.time = time;
        this.groupOf = groupOf;
        declared.forEach(this::cache);
    }

    private TwinCache cache(String name) {
        return caches.computeIfAbsent(name, any -> new TwinCache(time, groupOf));
    }

    @Override
    public void recordHit(String cache, String key, long nanos) {
        cache(cache).hit(key, nanos);
    }

    @Override
    public void recordMiss(String cache, String key, long nanos) {
        cache(cache).miss(key, nanos);
    }

    @Override
    public void recordUnreadable(String cache, String key, long nanos) {
        cache(cache).unreadable(key, nanos);
    }

    @Override
    public void recordPut(String cache, String key, Duration ttl, long nanos) {
        cache(cache).put(key, ttl.toMillis(), nanos);
    }

    @Override
    public void recordRemoving(String cache, Collection<String> keys) {
        cache(cache).removing(keys);
    }

    @Override
    public void recordRemovals(String cache, Collection<String> keys, long count, long nanos) {
        cache(cache).removals(count, nanos);
        cache(cache).removing(keys);
    }

    @Override
    public void recordClearing(String cache) {
        cache(cache).clearing();
    }

    @Override
    public void recordCleared(String cache, long count, long nanos) {
        cache(cache).removals(count, nanos);
        cache(cache).clearing();
    }

    @Override
    public void recordError(String cache, CacheOperation operation, Collection<String> keys) {
        cache(cache).error(operation, keys);
    }

    @Override
    public void recordLoad(String cache, String key, long nanos) {
        cache(cache).load(key, nanos);
    }

    @Override
    public void recordOversized(String cache) {
        cache(cache).counts.oversized++;
    }

    @Override
    public void recordLoadFailure(String cache, long nanos) {
        cache(cache).counts.loadFailures.record(nanos);
    }

    void recordSize(String cache, CacheSize size) {
        TwinCache known = caches.get(cache);
        if (known != null) {
            known.size = size;
        }
    }

    boolean reset(String cache, String by) {
        TwinCache known = caches.get(cache);
        if (known != null) {
            known.reset(by);
        }
        return known != null;
    }

    void resetAll(String by) {
        caches.values().forEach(cache -> cache.reset(by));
    }

    void sample() {
        caches.values().forEach(TwinCache::sample);
    }
}
