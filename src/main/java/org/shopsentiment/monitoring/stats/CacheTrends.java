package org.shopsentiment.monitoring.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shopsentiment.monitoring.stats.group.GroupCounts;
import org.shopsentiment.monitoring.stats.window.Lookups;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.Trend;
import org.shopsentiment.monitoring.stats.window.TrendPoint;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/** The recent past of one cache and of its groups, from samples. One thread samples; any thread reads. */
final class CacheTrends {

    private final Trend<Totals> whole;
    private final Map<String, Trend<Lookups>> groups = new ConcurrentHashMap<>();
    private volatile Instant lastSample;

    CacheTrends(Instant start) {
        this.whole = Trend.ofCache(start);
        this.lastSample = start;
    }

    /** A group that is seen for the first time stood at zero at the sample before. */
    void sample(Instant now, Totals totals, List<GroupCounts> counts) {
        whole.sample(now, totals);
        Instant before = lastSample;
        for (GroupCounts group : counts) {
            groups.computeIfAbsent(group.name(), name -> Trend.ofGroup(before)).sample(now, lookups(group));
        }
        lastSample = now;
    }

    List<TrendPoint<Totals>> series(Duration window) {
        return whole.series(window);
    }

    WindowSum<Totals> sum(Duration window, Instant now, Totals current) {
        return whole.sum(window, now, current);
    }

    Optional<WindowSum<Lookups>> sum(GroupCounts group, Duration window, Instant now) {
        return Optional.ofNullable(groups.get(group.name())).map(trend -> trend.sum(window, now, lookups(group)));
    }

    private static Lookups lookups(GroupCounts group) {
        return new Lookups(group.hits(), group.misses());
    }
}
