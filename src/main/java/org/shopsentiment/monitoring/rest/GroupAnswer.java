package org.shopsentiment.monitoring.rest;

import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.group.GroupCounts;

/**
 * One group of keys; its counts are exact.
 *
 * @param name its name; untrusted
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param total hits + misses
 * @param hitRate hits / total in [0, 1], 0.0 when total is 0
 * @param timeSavedSeconds negative where caching it loses time, left out where nothing was loaded
 */
public record GroupAnswer(
        String name,
        long hits,
        long misses,
        long total,
        double hitRate,
        @Nullable Double timeSavedSeconds) {

    static GroupAnswer of(GroupCounts group) {
        long total = group.gets();
        return new GroupAnswer(
                group.name(),
                group.hits(),
                group.misses(),
                total,
                total == 0 ? 0.0 : (double) group.hits() / total,
                Seconds.of(CacheSnapshot.timeSavedSeconds(group)));
    }
}
