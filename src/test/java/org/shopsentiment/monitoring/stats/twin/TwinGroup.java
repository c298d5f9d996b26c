package org.shopsentiment.monitoring.stats.twin;

import org.shopsentiment.monitoring.stats.group.GroupCounts;

/** The counts of one group. */
final class TwinGroup {

    final TwinTimes hits = new TwinTimes();
    final TwinTimes misses = new TwinTimes();
    final TwinTimes loads = new TwinTimes();
    final TwinTimes puts = new TwinTimes();

    GroupCounts counts(String name) {
        return new GroupCounts(
                name,
                hits.count(),
                misses.count(),
                hits.sum(),
                misses.sum(),
                loads.count(),
                loads.sum(),
                puts.count(),
                puts.sum());
    }
}
