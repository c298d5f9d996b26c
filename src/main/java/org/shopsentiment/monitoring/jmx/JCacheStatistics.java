package org.shopsentiment.monitoring.jmx;

import java.util.OptionalDouble;
import javax.cache.management.CacheStatisticsMXBean;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.Timing;

/**
 * One cache in the words of JSR-107, so that every tool that knows JCache shows it: percentages from 0 to 100, mean times in
 * microseconds, 0 for what was never measured.
 *
 * <p>Evictions are always 0: they are Redis' own, and it does not tell them for one cache.
 */
final class JCacheStatistics implements CacheStatisticsMXBean {

    private final String cache;
    private final RecentStatistics recent;

    JCacheStatistics(String cache, RecentStatistics recent) {
        this.cache = cache;
        this.recent = recent;
    }

    private CacheSnapshot snapshot() {
        return recent.one(cache);
    }

    @Override
    public void clear() {
        recent.reset(cache);
    }

    @Override
    public long getCacheHits() {
        return snapshot().hits();
    }

    @Override
    public float getCacheHitPercentage() {
        return (float) (100 * snapshot().hitRate());
    }

    @Override
    public long getCacheMisses() {
        return snapshot().misses();
    }

    @Override
    public float getCacheMissPercentage() {
        CacheSnapshot now = snapshot();
        return now.gets() == 0 ? 0 : (float) (100 * (1 - now.hitRate()));
    }

    @Override
    public long getCacheGets() {
        return snapshot().gets();
    }

    @Override
    public long getCachePuts() {
        return snapshot().put().count();
    }

    @Override
    public long getCacheRemovals() {
        return snapshot().removals();
    }

    @Override
    public long getCacheEvictions() {
        return 0;
    }

    @Override
    public float getAverageGetTime() {
        return micros(snapshot().get());
    }

    @Override
    public float getAveragePutTime() {
        return micros(Timing.of(snapshot().put()));
    }

    @Override
    public float getAverageRemoveTime() {
        return micros(snapshot().remove());
    }

    private static float micros(Timing timing) {
        OptionalDouble seconds = timing.meanSeconds();
        return (float) (1e6 * seconds.orElse(0));
    }
}
