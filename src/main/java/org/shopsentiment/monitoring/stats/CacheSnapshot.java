package org.shopsentiment.monitoring.stats;

import java.time.Instant;
import java.util.Map;
import org.shopsentiment.monitoring.stats.key.KeyRanking;
import org.shopsentiment.monitoring.stats.latency.Latency;

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
 * @param keys the keys with the most hits and with the most misses, at most {@value #RANKED_KEYS} each
 */
public record CacheSnapshot(
        String name,
        Instant since,
        Latency hitGets,
        Latency missGets,
        Latency put,
        long removals,
        Timing remove,
        Latency loads,
        Timing loadFailures,
        Map<CacheOperation, Long> errors,
        KeyRanking keys) {

    /** The longest ranking that a snapshot holds. */
    public static final int RANKED_KEYS = 100;

    /** Takes a copy. */
    public CacheSnapshot {
        errors = Map.copyOf(errors);
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
     * The time of all lookups with an outcome.
     *
     * @return hits and misses taken together
     */
    public Timing get() {
        return Timing.of(hitGets).plus(Timing.of(missGets));
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
