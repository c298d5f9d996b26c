package org.shopsentiment.monitoring.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.Rates;
import org.shopsentiment.monitoring.stats.group.GroupCounts;
import org.shopsentiment.monitoring.stats.window.Lookups;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/**
 * One group of keys; its counts are exact.
 *
 * @param name its name; untrusted
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param total hits + misses
 * @param hitRate hits / total in [0, 1], 0.0 when total is 0
 * @param timeSavedSeconds negative where caching it loses time, left out where nothing was loaded
 * @param windows rolling windows, the shortest first; none for a group that has just appeared
 */
public record GroupAnswer(
        String name,
        long hits,
        long misses,
        long total,
        double hitRate,
        @Nullable Double timeSavedSeconds,
        List<WindowAnswer> windows) {

    static GroupAnswer of(GroupCounts group, List<WindowSum<Lookups>> windows) {
        long total = group.gets();
        return new GroupAnswer(
                group.name(),
                group.hits(),
                group.misses(),
                total,
                Rates.rate(group.hits(), total),
                Seconds.of(CacheSnapshot.timeSavedSeconds(group)),
                windows.stream().map(WindowAnswer::ofGroup).toList());
    }
}
