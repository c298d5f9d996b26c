package org.shopsentiment.monitoring.jmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.CacheControl;
import org.shopsentiment.monitoring.CacheUnreachableException;
import org.shopsentiment.monitoring.stats.CacheSize;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.monitoring.stats.window.Trend;

/** One cache; keys are shown without its name. */
final class OneCacheStatistics implements CacheMXBean {

    private final String cache;
    private final StatisticsSource source;
    private final RecentStatistics recent;
    private final CacheControl control;

    OneCacheStatistics(String cache, StatisticsSource source, RecentStatistics recent, CacheControl control) {
        this.cache = cache;
        this.source = source;
        this.recent = recent;
        this.control = control;
    }

    private CacheSnapshot snapshot() {
        return recent.one(cache);
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
        return recent.all().uptime().toSeconds();
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
        recent.reset(cache);
    }

    @Override
    public Map<String, Long> getMissesByReason() {
        Map<String, Long> rows = new TreeMap<>();
        snapshot().missReasons().forEach((reason, count) -> rows.put(reason.label(), count));
        return rows;
    }

    @Override
    public Map<String, Long> getEvictedByCause() {
        Map<String, Long> rows = new TreeMap<>();
        snapshot().evictionCauses().forEach((cause, count) -> rows.put(cause.label(), count));
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
        return WindowView.nullable(snapshot().timeSavedSeconds());
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
    public Map<String, WindowView> getWindows() {
        return WindowView.rows(Trend.WINDOWS.stream()
                .flatMap(window -> source.window(cache, window).stream())
                .toList());
    }

    @Override
    public List<HistoryRow> history(String window) {
        return HistoryRow.rows(source.history(cache, HistoryRow.window(window)).orElseThrow());
    }

    @Override
    public @Nullable Long getEntries() {
        CacheSize size = snapshot().size();
        return size == null ? null : size.entries();
    }

    @Override
    public @Nullable Long getApproximateBytes() {
        CacheSize size = snapshot().size();
        return size == null ? null : size.approximateBytes();
    }

    @Override
    public @Nullable String getEntriesCountedAt() {
        CacheSize size = snapshot().size();
        return size == null ? null : size.at().toString();
    }

    @Override
    public long getOversized() {
        return snapshot().oversized();
    }

    @Override
    public boolean evict(String key) {
        return removed(() -> control.evict(cache, key));
    }

    @Override
    public long clear() {
        return removed(() -> control.clear(cache));
    }

    /** A console on another machine has only the JDK's exceptions. */
    private static <T> T removed(Supplier<T> removal) {
        try {
            return removal.get();
        } catch (CacheUnreachableException e) {
            throw new IllegalStateException("The cache could not be reached: " + e.code());
        }
    }
}
