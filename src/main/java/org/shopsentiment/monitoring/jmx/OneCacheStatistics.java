package org.shopsentiment.monitoring.jmx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
        source.reset(cache, Rankings.JMX);
    }

    @Override
    public Map<String, Long> getMissesByReason() {
        Map<String, Long> rows = new TreeMap<>();
        snapshot().missReasons().forEach((reason, count) -> rows.put(reason.label(), count));
        return rows;
    }

    @Override
    public Map<String, GroupView> getKeyGroups() {
        Map<String, GroupView> rows = new LinkedHashMap<>();
        snapshot().groups().forEach(group -> rows.put(group.name(), new GroupView(group.hits(), group.misses())));
        return rows;
    }

    @Override
    public @Nullable Double getTimeSavedSeconds() {
        OptionalDouble saved = snapshot().timeSavedSeconds();
        return saved.isPresent() ? Double.valueOf(saved.getAsDouble()) : null;
    }

    @Override
    public LatencyView getHitGetLatency() {
        return LatencyView.of(snapshot().hitGets());
    }

    @Override
    public LatencyView getMissGetLatency() {
        return LatencyView.of(snapshot().missGets());
    }

    @Override
    public LatencyView getLoadLatency() {
        return LatencyView.of(snapshot().loads());
    }

    @Override
    public LatencyView getPutLatency() {
        return LatencyView.of(snapshot().put());
    }

    @Override
    public long getOversized() {
        return snapshot().oversized();
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
