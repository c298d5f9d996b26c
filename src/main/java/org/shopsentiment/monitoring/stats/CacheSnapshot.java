package org.shopsentiment.monitoring.stats;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was counted for one cache since it was last reset.
 *
 * @param name the cache's name
 * @param since when counting began
 * @param hitGets lookups that found an entry, a stored null included
 * @param missGets lookups that found none, unreadable entries included
 * @param put stores
 * @param removals entries removed on purpose; expiry and eviction are not removals
 * @param remove the calls that removed them, each timed once however many entries it removed
 * @param loads values computed because the cache had none
 * @param loadFailures loaders that threw
 * @param errors operations that the store failed, by what was asked; without those that never failed
 * @param topHitKeys the keys with the most hits, at most {@value #RANKED_KEYS}, in rank order
 * @param topMissKeys the keys with the most misses, at most {@value #RANKED_KEYS}, in rank order
 * @param untrackedLookups hits and misses whose key came when the table of keys was full: they are in the totals and in
 *     no key's count
 */
public record CacheSnapshot(
        String name,
        Instant since,
        Timing hitGets,
        Timing missGets,
        Timing put,
        long removals,
        Timing remove,
        Timing loads,
        Timing loadFailures,
        Map<CacheOperation, Long> errors,
        List<KeyCount> topHitKeys,
        List<KeyCount> topMissKeys,
        long untrackedLookups) {

    /** The longest ranking that a snapshot holds. */
    public static final int RANKED_KEYS = 100;

    /** Takes copies. */
    public CacheSnapshot {
        errors = Map.copyOf(errors);
        topHitKeys = List.copyOf(topHitKeys);
        topMissKeys = List.copyOf(topMissKeys);
    }

    /**
     * Lookups that found an entry.
     *
     * @return 0 or more
     */
    public long hits() {
        return hitGets.count();
    }

    /**
     * Lookups that found none.
     *
     * @return 0 or more
     */
    public long misses() {
        return missGets.count();
    }

    /**
     * All lookups with an outcome.
     *
     * @return hits + misses
     */
    public long gets() {
        return hits() + misses();
    }

    /**
     * The share of lookups that found an entry.
     *
     * @return hits / (hits + misses), in [0, 1]; 0.0 when there were none
     */
    public double hitRate() {
        return Rates.rate(hits(), gets());
    }

    /**
     * Operations that the store failed.
     *
     * @return the sum over {@link #errors()}
     */
    public long errorCount() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }
}
