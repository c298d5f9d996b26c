package org.shopsentiment.monitoring.stats;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.group.GroupCounts;
import org.shopsentiment.monitoring.stats.key.KeyRanking;
import org.shopsentiment.monitoring.stats.latency.Latency;
import org.shopsentiment.monitoring.stats.miss.EvictionCause;
import org.shopsentiment.monitoring.stats.miss.MissReason;
import org.shopsentiment.monitoring.stats.window.Totals;

/**
 * What was counted for one cache since it was last reset.
 *
 * @param name the cache's name
 * @param since when counting began, and who began it
 * @param hitGets lookups that found an entry, a stored null included
 * @param missGets lookups that found none, unreadable entries included
 * @param missReasons why lookups missed, all five reasons; together all misses
 * @param evictionCauses what took the entries that should still have been there, all five causes; together the evicted
 *     misses
 * @param put stores
 * @param oversized values that were not stored because they are larger than values may be
 * @param removals entries removed on purpose; expiry and eviction are not removals
 * @param remove the calls that removed them, each timed once however many entries it removed
 * @param loads values computed because the cache had none
 * @param loadFailures loaders that threw
 * @param errors operations that the store failed, by what was asked; without those that never failed
 * @param size how large the cache is in its store; null where nobody has counted yet
 * @param groups exact counts of each group of keys, those with the most lookups first
 * @param keys the keys with the most hits and with the most misses, at most {@value #RANKED_KEYS} each
 */
public record CacheSnapshot(
        String name,
        Reset since,
        Latency hitGets,
        Latency missGets,
        Map<MissReason, Long> missReasons,
        Map<EvictionCause, Long> evictionCauses,
        Latency put,
        long oversized,
        long removals,
        Timing remove,
        Latency loads,
        Timing loadFailures,
        Map<CacheOperation, Long> errors,
        @Nullable CacheSize size,
        List<GroupCounts> groups,
        KeyRanking keys) {

    /** The longest ranking that a snapshot holds. */
    public static final int RANKED_KEYS = 100;

    /** Takes copies. */
    public CacheSnapshot {
        errors = Map.copyOf(errors);
        missReasons = Map.copyOf(missReasons);
        evictionCauses = Map.copyOf(evictionCauses);
        groups = List.copyOf(groups);
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
        return missReasons.values().stream().mapToLong(Long::longValue).sum();
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
     * The time that this cache saved, by {@code hits x (mean load - mean hit get) - misses x mean miss get - puts x mean put}.
     *
     * @return seconds, negative where the cache loses time; empty where nothing was loaded, so that nobody knows what a hit
     *     spares
     */
    public OptionalDouble timeSavedSeconds() {
        return TimeSaved.seconds(Timing.of(hitGets), Timing.of(missGets), Timing.of(loads), Timing.of(put));
    }

    /**
     * The time that one group of this cache saved, by the same formula.
     *
     * @param group a group
     * @return seconds, or empty where nothing was loaded
     */
    public static OptionalDouble timeSavedSeconds(GroupCounts group) {
        return TimeSaved.seconds(
                Timing.ofNanos(group.hits(), group.hitNanos()),
                Timing.ofNanos(group.misses(), group.missNanos()),
                Timing.ofNanos(group.loads(), group.loadNanos()),
                Timing.ofNanos(group.puts(), group.putNanos()));
    }

    /**
     * The time that a cache saved in a window, by the same formula.
     *
     * @param counted what was counted there
     * @return seconds, or empty where nothing was loaded
     */
    public static OptionalDouble timeSavedSeconds(Totals counted) {
        return TimeSaved.seconds(
                Timing.ofNanos(counted.hits(), counted.hitGetNanos()),
                Timing.ofNanos(counted.misses(), counted.missGetNanos()),
                Timing.ofNanos(counted.loads(), counted.loadNanos()),
                Timing.ofNanos(counted.puts(), counted.putNanos()));
    }

    /**
     * The mean time to an answer, whether it was cached or had to be loaded and stored.
     *
     * @return seconds, or empty where nothing was looked up
     */
    public OptionalDouble meanAnswerSeconds() {
        return Timing.ofNanos(
                        gets(),
                        get().total().plus(loads.total()).plus(put.total()).toNanos())
                .meanSeconds();
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
