package org.shopsentiment.monitoring.stats.group;

import java.util.Comparator;

/**
 * What was counted for one group of keys. All counts and times are exact sums, 0 or more.
 *
 * @param name the group's name; untrusted
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param hitNanos the time of the lookups that hit, in nanoseconds
 * @param missNanos the time of the lookups that missed, in nanoseconds
 * @param loads values computed because the cache had none
 * @param loadNanos the time that took, in nanoseconds
 * @param puts stores
 * @param putNanos the time of the stores, in nanoseconds
 */
public record GroupCounts(
        String name,
        long hits,
        long misses,
        long hitNanos,
        long missNanos,
        long loads,
        long loadNanos,
        long puts,
        long putNanos) {

    /** The most looked up first; of equals the smaller name first. */
    public static final Comparator<GroupCounts> RANKING =
            Comparator.comparingLong(GroupCounts::gets).reversed().thenComparing(GroupCounts::name);

    /**
     * All lookups with an outcome.
     *
     * @return hits + misses
     */
    public long gets() {
        return hits + misses;
    }
}
