package org.shopsentiment.monitoring.stats;

import java.util.List;
import java.util.Map;
import org.shopsentiment.monitoring.stats.window.Lookups;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/**
 * What was counted of late, in rolling windows of 1 min, 5 min, 15 min, 1 h and 24 h that end now, whatever was reset.
 *
 * @param cache the cache's windows, the shortest first
 * @param groups each group's windows; none for a group that is younger than the last sample
 */
public record CacheWindows(List<WindowSum<Totals>> cache, Map<String, List<WindowSum<Lookups>>> groups) {

    /** Takes copies. */
    public CacheWindows {
        cache = List.copyOf(cache);
        groups = Map.copyOf(groups);
    }
}
