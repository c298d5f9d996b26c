package org.shopsentiment.monitoring.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.CacheSize;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.CacheWindows;
import org.shopsentiment.monitoring.stats.Timing;
import org.shopsentiment.monitoring.stats.key.KeyRow;

/**
 * Everything that is known of one cache.
 *
 * @param name its name
 * @param since when counting began
 * @param resetBy who began it: {@code start}, an administrator's name, or {@code JMX}
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param total hits + misses
 * @param hitRate hits / total in [0, 1], 0.0 when total is 0
 * @param missesByReason why lookups missed; adds up to the misses
 * @param evictedByCause what took the entries of the evicted ones: {@code restart}, {@code flush}, {@code memory},
 *     {@code elsewhere}, {@code unknown}; adds up to them
 * @param errorsByOperation operations that the store failed
 * @param puts entries stored
 * @param oversized values too large to be stored
 * @param removals entries removed on purpose
 * @param loads values computed
 * @param loadFailures loaders that threw
 * @param timeSavedSeconds hits x (mean load - mean hit get) - misses x mean miss get - puts x mean put; negative where the cache
 *     loses time, left out where nothing was loaded
 * @param meanAnswerSeconds mean time to an answer with the cache
 * @param meanLoadSeconds mean time to an answer without it
 * @param hitGet time of lookups that found an entry
 * @param missGet time of lookups that found none
 * @param load time of loads
 * @param put time of stores
 * @param entries entries in Redis, left out where nobody has counted yet
 * @param approximateBytes memory that they take there, from a sample of them
 * @param entriesCountedAt when they were counted
 * @param windows rolling windows, the shortest first
 * @param groups the groups of keys, those with the most lookups first
 * @param topHitKeys the keys with the most hits, with their bounds
 * @param topMissKeys the keys with the most misses, with their bounds
 * @param otherHits no key that is not listed has more hits
 * @param otherMisses no key that is not listed has more misses
 */
public record CacheDetails(
        String name,
        Instant since,
        String resetBy,
        long hits,
        long misses,
        long total,
        double hitRate,
        Map<String, Long> missesByReason,
        Map<String, Long> evictedByCause,
        Map<String, Long> errorsByOperation,
        long puts,
        long oversized,
        long removals,
        long loads,
        long loadFailures,
        @Nullable Double timeSavedSeconds,
        @Nullable Double meanAnswerSeconds,
        @Nullable Double meanLoadSeconds,
        LatencyAnswer hitGet,
        LatencyAnswer missGet,
        LatencyAnswer load,
        LatencyAnswer put,
        @Nullable Long entries,
        @Nullable Long approximateBytes,
        @Nullable Instant entriesCountedAt,
        List<WindowAnswer> windows,
        List<GroupAnswer> groups,
        List<KeyRow> topHitKeys,
        List<KeyRow> topMissKeys,
        long otherHits,
        long otherMisses) {

    static CacheDetails of(CacheSnapshot cache, CacheWindows windows) {
        CacheSize size = cache.size();
        Map<String, Long> errors = new TreeMap<>();
        cache.errors().forEach((operation, count) -> errors.put(operation.label(), count));
        return new CacheDetails(
                cache.name(),
                cache.since().at(),
                cache.since().by(),
                cache.hits(),
                cache.misses(),
                cache.gets(),
                cache.hitRate(),
                Misses.byReason(cache),
                Misses.evictedByCause(cache),
                errors,
                cache.put().count(),
                cache.oversized(),
                cache.removals(),
                cache.loads().count(),
                cache.loadFailures().count(),
                Seconds.of(cache.timeSavedSeconds()),
                Seconds.of(cache.meanAnswerSeconds()),
                Seconds.mean(Timing.of(cache.loads())),
                LatencyAnswer.of(cache.hitGets()),
                LatencyAnswer.of(cache.missGets()),
                LatencyAnswer.of(cache.loads()),
                LatencyAnswer.of(cache.put()),
                size == null ? null : size.entries(),
                size == null ? null : size.approximateBytes(),
                size == null ? null : size.at(),
                windows.cache().stream().map(WindowAnswer::of).toList(),
                cache.groups().stream()
                        .map(group -> GroupAnswer.of(group, windows.groups().getOrDefault(group.name(), List.of())))
                        .toList(),
                cache.keys().hits(),
                cache.keys().misses(),
                cache.keys().otherHits(),
                cache.keys().otherMisses());
    }
}
