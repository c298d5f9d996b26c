package org.shopsentiment.monitoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.MonitorSnapshot;
import org.shopsentiment.monitoring.stats.Rates;
import org.shopsentiment.monitoring.stats.WindowedSnapshot;
import org.shopsentiment.monitoring.stats.key.KeyRanking;
import org.shopsentiment.monitoring.stats.key.KeyRow;
import org.shopsentiment.monitoring.stats.window.Span;
import org.shopsentiment.monitoring.stats.window.Totals;

/**
 * The answer of {@code cache-stats}. The first seven fields are fixed by the mission. With a window, the counts and the rows of
 * {@code caches} are of that window, whatever was reset; what has no windowed figure is left out.
 *
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param total hits + misses
 * @param hitRate hits / total in [0, 1], 0.0 when total is 0
 * @param topHitKeys pairs of key and count, in rank order
 * @param topMissKeys pairs of key and count, in rank order
 * @param uptimeSeconds how long the deployment has been up
 * @param since when counting began, whatever the window
 * @param window the window that was asked for, left out without one
 * @param coveredSeconds how much of the window the figures stand for; 0: nothing is known
 * @param topKeysSince with a window only: the rankings and their bounds count since then, not in the window
 * @param errors operations that the store failed
 * @param errorsByOperation the errors by what was asked: {@code get}, {@code decode}, {@code put}, {@code remove},
 *     {@code clear}; left out with a window
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
        @Nullable String window,
        @Nullable Long coveredSeconds,
        @Nullable Instant topKeysSince,
        long errors,
        @Nullable Map<String, Long> errorsByOperation,
        long puts,
        long removals,
        long loads,
        List<KeyRow> topHitKeyRows,
        List<KeyRow> topMissKeyRows,
        long otherHits,
        long otherMisses,
        List<CacheStatisticsRow> caches) {

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
                null,
                null,
                null,
                snapshot.sum(CacheSnapshot::errorCount),
                Errors.byOperation(snapshot.caches()),
                snapshot.sum(cache -> cache.put().count()),
                snapshot.sum(CacheSnapshot::removals),
                snapshot.sum(cache -> cache.loads().count()),
                keys.hits(),
                keys.misses(),
                keys.otherHits(),
                keys.otherMisses(),
                snapshot.caches().stream()
                        .map(cache -> CacheStatisticsRow.of(cache, snapshot.takenAt()))
                        .toList());
    }

    static CacheStatistics of(MonitorSnapshot snapshot, WindowedSnapshot recent, int limit) {
        KeyRanking keys = snapshot.keys(limit);
        Totals all = recent.all().counted();
        return new CacheStatistics(
                all.hits(),
                all.misses(),
                all.gets(),
                Rates.rate(all.hits(), all.gets()),
                pairs(keys.hits()),
                pairs(keys.misses()),
                snapshot.uptime().toSeconds(),
                snapshot.since(),
                Span.name(recent.all().window()),
                recent.all().covered().toSeconds(),
                snapshot.since(),
                all.errors(),
                null,
                all.puts(),
                all.removals(),
                all.loads(),
                keys.hits(),
                keys.misses(),
                keys.otherHits(),
                keys.otherMisses(),
                recent.caches().stream()
                        .map(cache -> CacheStatisticsRow.of(cache, snapshot.takenAt()))
                        .toList());
    }

    private static List<List<Object>> pairs(List<KeyRow> ranking) {
        return ranking.stream()
                .map(row -> List.<Object>of(row.key(), row.count()))
                .toList();
    }
}
