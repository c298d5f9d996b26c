package org.shopsentiment.monitoring.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.CacheSize;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.Rates;
import org.shopsentiment.monitoring.stats.Timing;
import org.shopsentiment.monitoring.stats.WindowedCache;
import org.shopsentiment.monitoring.stats.window.Totals;

/**
 * One cache of {@code cache-stats}. With a window, all figures are of that window but for entries and bytes, which are of now.
 *
 * @param name its name
 * @param coveredSeconds how much of the window the figures stand for, left out without one
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param total hits + misses
 * @param hitRate hits / total in [0, 1], 0.0 when total is 0
 * @param missesByReason why lookups missed: {@code cold}, {@code expired}, {@code invalidated}, {@code evicted},
 *     {@code unknown}; adds up to the misses; left out with a window
 * @param evictedByCause what took the entries of the evicted ones: {@code restart}, {@code flush}, {@code memory},
 *     {@code elsewhere}, {@code unknown}; adds up to them; left out with a window
 * @param errors operations that the store failed
 * @param errorsByOperation the errors by what was asked; left out with a window
 * @param puts entries stored
 * @param oversized values too large to be stored; left out with a window
 * @param removals entries removed on purpose
 * @param loads values computed because the cache had none
 * @param loadFailures loaders that threw; left out with a window
 * @param meanGetSeconds mean time of a lookup, null when there was none
 * @param meanLoadSeconds mean time of a load, null when there was none
 * @param meanPutSeconds mean time of a store, null when there was none
 * @param timeSavedSeconds negative where the cache loses time, null where nothing was loaded
 * @param entries entries in Redis, null where nobody has counted yet
 * @param approximateBytes memory that they take there, from a sample of them
 * @param entriesAgeSeconds how old that count is
 * @param entriesGrowth entries more than in the window's oldest sample that knows them; left out without a window
 * @param approximateBytesGrowth the same of their memory
 */
public record CacheStatisticsRow(
        String name,
        @Nullable Long coveredSeconds,
        long hits,
        long misses,
        long total,
        double hitRate,
        @Nullable Map<String, Long> missesByReason,
        @Nullable Map<String, Long> evictedByCause,
        long errors,
        @Nullable Map<String, Long> errorsByOperation,
        long puts,
        @Nullable Long oversized,
        long removals,
        long loads,
        @Nullable Long loadFailures,
        @Nullable Double meanGetSeconds,
        @Nullable Double meanLoadSeconds,
        @Nullable Double meanPutSeconds,
        @Nullable Double timeSavedSeconds,
        @Nullable Long entries,
        @Nullable Long approximateBytes,
        @Nullable Long entriesAgeSeconds,
        @Nullable Long entriesGrowth,
        @Nullable Long approximateBytesGrowth) {

    static CacheStatisticsRow of(CacheSnapshot cache, Instant now) {
        CacheSize size = cache.size();
        return new CacheStatisticsRow(
                cache.name(),
                null,
                cache.hits(),
                cache.misses(),
                cache.gets(),
                cache.hitRate(),
                Misses.byReason(cache),
                Misses.evictedByCause(cache),
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
                Seconds.of(cache.timeSavedSeconds()),
                size == null ? null : size.entries(),
                size == null ? null : size.approximateBytes(),
                size == null ? null : Duration.between(size.at(), now).toSeconds(),
                null,
                null);
    }

    static CacheStatisticsRow of(WindowedCache cache, Instant now) {
        Totals counted = cache.sum().counted();
        CacheSize size = cache.size();
        return new CacheStatisticsRow(
                cache.name(),
                cache.sum().covered().toSeconds(),
                counted.hits(),
                counted.misses(),
                counted.gets(),
                Rates.rate(counted.hits(), counted.gets()),
                null,
                null,
                counted.errors(),
                null,
                counted.puts(),
                null,
                counted.removals(),
                counted.loads(),
                null,
                Seconds.of(counted.meanGetSeconds()),
                Seconds.of(counted.meanLoadSeconds()),
                Seconds.of(counted.meanPutSeconds()),
                Seconds.of(CacheSnapshot.timeSavedSeconds(counted)),
                size == null ? null : size.entries(),
                size == null ? null : size.approximateBytes(),
                size == null ? null : Duration.between(size.at(), now).toSeconds(),
                cache.growth().entries(),
                cache.growth().bytes());
    }
}
