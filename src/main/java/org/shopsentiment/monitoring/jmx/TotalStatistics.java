package org.shopsentiment.monitoring.jmx;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.monitoring.stats.window.Sums;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.Trend;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/** All caches together; keys are shown as {@code cache:key}. */
final class TotalStatistics implements CacheMonitorMXBean {

    private final StatisticsSource source;
    private final RecentStatistics recent;

    TotalStatistics(StatisticsSource source, RecentStatistics recent) {
        this.source = source;
        this.recent = recent;
    }

    @Override
    public long getHits() {
        return recent.all().hits();
    }

    @Override
    public long getMisses() {
        return recent.all().misses();
    }

    @Override
    public long getTotal() {
        return recent.all().gets();
    }

    @Override
    public double getHitRate() {
        return recent.all().hitRate();
    }

    @Override
    public long getErrors() {
        return recent.all().sum(CacheSnapshot::errorCount);
    }

    @Override
    public long getPuts() {
        return recent.all().sum(cache -> cache.put().count());
    }

    @Override
    public long getRemovals() {
        return recent.all().sum(CacheSnapshot::removals);
    }

    @Override
    public long getUptimeSeconds() {
        return recent.all().uptime().toSeconds();
    }

    @Override
    public Map<String, Long> getTopHitKeys() {
        return Rankings.rows(recent.all().keys(CacheSnapshot.RANKED_KEYS).hits());
    }

    @Override
    public Map<String, Long> getTopMissKeys() {
        return Rankings.rows(recent.all().keys(CacheSnapshot.RANKED_KEYS).misses());
    }

    @Override
    public Map<String, WindowView> getWindows() {
        return WindowView.rows(Trend.WINDOWS.stream().map(this::window).toList());
    }

    private WindowSum<Totals> window(Duration window) {
        return Sums.ofWindows(
                window,
                source.names().stream()
                        .flatMap(name -> source.window(name, window).stream())
                        .toList());
    }

    @Override
    public List<HistoryRow> history(String window) {
        Duration length = HistoryRow.window(window);
        return HistoryRow.rows(Sums.ofSeries(source.names().stream()
                .flatMap(name -> source.history(name, length).stream())
                .toList()));
    }

    @Override
    public void reset() {
        recent.resetAll();
    }
}
