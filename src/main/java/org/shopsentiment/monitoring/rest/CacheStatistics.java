package org.shopsentiment.monitoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.MonitorSnapshot;
import org.shopsentiment.monitoring.stats.Timing;
import org.shopsentiment.monitoring.stats.key.KeyRanking;
import org.shopsentiment.monitoring.stats.key.KeyRow;

/**
 * The answer of {@code cache-stats}. The first seven fields are fixed by the mission.
 *
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param total hits + misses
 * @param hitRate hits / total in [0, 1], 0.0 when total is 0
 * @param topHitKeys pairs of key and count, in rank order
 * @param topMissKeys pairs of key and count, in rank order
 * @param uptimeSeconds how long the deployment has been up
 * @param since when counting began
 * @param errors operations that the store failed
 * @param errorsByOperation the errors by what was asked: {@code get}, {@code decode}, {@code put}, {@code remove},
 *     {@code clear}
 * @param puts entries stored
 * @param removals entries removed on purpose
 * @param loads values computed because the cache had none
 * @param topHitKeyRows the rows of {@code topHitKeys} with their bounds
 * @param topMissKeyRows the rows of {@code topMissKeys} with their bounds
 * @param otherHits no key that is not listed has more hits
 * @param otherMisses no key that is not listed has more misses
 * @param caches the same for each cache
 */
public record CacheStatistics(
        long hits,
        long misses,
        long total,
        double hitRate,
        List<List<Object>> topHitKeys,
        List<List<Object>> topMissKeys,
        long uptimeSeconds,
        Instant since,
        long errors,
        Map<String, Long> errorsByOperation,
        long puts,
        long removals,
        long loads,
        List<KeyRow> topHitKeyRows,
        List<KeyRow> topMissKeyRows,
        long otherHits,
        long otherMisses,
        List<Row> caches) {

    /**
     * One cache.
     *
     * @param name its name
     * @param hits lookups that found an entry
     * @param misses lookups that found none
     * @param total hits + misses
     * @param hitRate hits / total in [0, 1], 0.0 when total is 0
     * @param missesByReason why lookups missed: {@code cold}, {@code expired}, {@code invalidated}, {@code evicted},
     *     {@code unknown}; adds up to the misses
     * @param errors operations that the store failed
     * @param errorsByOperation the errors by what was asked
     * @param puts entries stored
     * @param oversized values too large to be stored
     * @param removals entries removed on purpose
     * @param loads values computed because the cache had none
     * @param loadFailures loaders that threw
     * @param meanGetSeconds mean time of a lookup, null when there was none
     * @param meanLoadSeconds mean time of a load, null when there was none
     * @param meanPutSeconds mean time of a store, null when there was none
     * @param timeSavedSeconds negative where the cache loses time, null where nothing was loaded
     */
    public record Row(
            String name,
            long hits,
            long misses,
            long total,
            double hitRate,
            Map<String, Long> missesByReason,
            long errors,
            Map<String, Long> errorsByOperation,
            long puts,
            long oversized,
            long removals,
            long loads,
            long loadFailures,
            @Nullable Double meanGetSeconds,
            @Nullable Double meanLoadSeconds,
            @Nullable Double meanPutSeconds,
            @Nullable Double timeSavedSeconds) {

        static Row of(CacheSnapshot cache) {
            return new Row(
                    cache.name(),
                    cache.hits(),
                    cache.misses(),
                    cache.gets(),
                    cache.hitRate(),
                    Misses.byReason(cache),
                    cache.errorCount(),
                    Errors.byOperation(List.of(cache)),
                    cache.put().count(),
                    cache.oversized(),
                    cache.removals(),
                    cache.loads().count(),
                    cache.loadFailures().count(),
                    Seconds.mean(cache.get()),
                    Seconds.mean(Timing.of(cache.loads())),
                    Seconds.mean(Timing.of(cache.put())),
                    Seconds.of(cache.timeSavedSeconds()));
        }
    }

    static CacheStatistics of(MonitorSnapshot snapshot, int limit) {
        KeyRanking keys = snapshot.keys(limit);
        return new CacheStatistics(
                snapshot.hits(),
                snapshot.misses(),
                snapshot.gets(),
                snapshot.hitRate(),
                pairs(keys.hits()),
                pairs(keys.misses()),
                snapshot.uptime().toSeconds(),
                snapshot.since(),
                snapshot.sum(CacheSnapshot::errorCount),
                Errors.byOperation(snapshot.caches()),
                snapshot.sum(cache -> cache.put().count()),
                snapshot.sum(CacheSnapshot::removals),
                snapshot.sum(cache -> cache.loads().count()),
                keys.hits(),
                keys.misses(),
                keys.otherHits(),
                keys.otherMisses(),
                snapshot.caches().stream().map(Row::of).toList());
    }

    private static List<List<Object>> pairs(List<KeyRow> ranking) {
        return ranking.stream()
                .map(row -> List.<Object>of(row.key(), row.count()))
                .toList();
    }
}
