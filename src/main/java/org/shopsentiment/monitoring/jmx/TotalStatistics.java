package org.shopsentiment.monitoring.jmx;

import java.util.Map;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.StatisticsSource;

/** All caches together; keys are shown as {@code cache:key}. */
final class TotalStatistics implements CacheMonitorMXBean {

    private final StatisticsSource source;

    TotalStatistics(StatisticsSource source) {
        this.source = source;
    }

    @Override
    public long getHits() {
        return source.snapshot().hits();
    }

    @Override
    public long getMisses() {
        return source.snapshot().misses();
    }

    @Override
    public long getTotal() {
        return source.snapshot().gets();
    }

    @Override
    public double getHitRate() {
        return source.snapshot().hitRate();
    }

    @Override
    public long getErrors() {
        return source.snapshot().sum(CacheSnapshot::errorCount);
    }

    @Override
    public long getPuts() {
        return source.snapshot().sum(cache -> cache.put().count());
    }

    @Override
    public long getRemovals() {
        return source.snapshot().sum(CacheSnapshot::removals);
    }

    @Override
    public long getUptimeSeconds() {
        return source.snapshot().uptime().toSeconds();
    }

    @Override
    public Map<String, Long> getTopHitKeys() {
        return Rankings.rows(source.snapshot().keys(CacheSnapshot.RANKED_KEYS).hits());
    }

    @Override
    public Map<String, Long> getTopMissKeys() {
        return Rankings.rows(source.snapshot().keys(CacheSnapshot.RANKED_KEYS).misses());
    }

    @Override
    public void reset() {
        source.resetAll(Rankings.JMX);
    }
}
