package org.shopsentiment.monitoring.jmx;

import java.util.Map;
import org.shopsentiment.monitoring.CacheControl;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.StatisticsSource;

/** One cache; keys are shown without its name. */
final class OneCacheStatistics implements CacheMXBean {

    private final String cache;
    private final StatisticsSource source;
    private final CacheControl control;

    OneCacheStatistics(String cache, StatisticsSource source, CacheControl control) {
        this.cache = cache;
        this.source = source;
        this.control = control;
    }

    private CacheSnapshot snapshot() {
        return source.snapshot(cache).orElseThrow();
    }

    @Override
    public long getHits() {
        return snapshot().hits();
    }

    @Override
    public long getMisses() {
        return snapshot().misses();
    }

    @Override
    public long getTotal() {
        return snapshot().gets();
    }

    @Override
    public double getHitRate() {
        return snapshot().hitRate();
    }

    @Override
    public long getErrors() {
        return snapshot().errorCount();
    }

    @Override
    public long getPuts() {
        return snapshot().put().count();
    }

    @Override
    public long getRemovals() {
        return snapshot().removals();
    }

    @Override
    public long getUptimeSeconds() {
        return source.snapshot().uptime().toSeconds();
    }

    @Override
    public Map<String, Long> getTopHitKeys() {
        return Rankings.rows(snapshot().keys().hits());
    }

    @Override
    public Map<String, Long> getTopMissKeys() {
        return Rankings.rows(snapshot().keys().misses());
    }

    @Override
    public void reset() {
        source.reset(cache);
    }

    @Override
    public boolean evict(String key) {
        return control.evict(cache, key);
    }

    @Override
    public long clear() {
        return control.clear(cache);
    }
}
