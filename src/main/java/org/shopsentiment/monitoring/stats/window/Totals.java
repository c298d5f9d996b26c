package org.shopsentiment.monitoring.stats.window;

import java.util.OptionalDouble;

/**
 * Running totals of one cache at an instant, or what was counted between two instants. Counts are 0 or more; times are
 * sums in nanoseconds.
 *
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param errors operations that the store failed
 * @param puts stores
 * @param removals entries removed on purpose
 * @param hitGetNanos time of the hits
 * @param missGetNanos time of the misses
 * @param loads values computed
 * @param loadNanos time of the loads
 * @param putNanos time of the puts
 * @param entries entries that the cache holds at the end, not a difference; {@value #UNKNOWN} where nobody knows
 */
public record Totals(
        long hits,
        long misses,
        long errors,
        long puts,
        long removals,
        long hitGetNanos,
        long missGetNanos,
        long loads,
        long loadNanos,
        long putNanos,
        long entries) {

    /** The number of entries that nobody knows. */
    public static final long UNKNOWN = -1;

    /** Nothing counted, the entries not known. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UNKNOWN);

    /**
     * Both taken together, as of two caches.
     *
     * @param other the other totals
     * @return the sums; the entries are known where both are
     */
    public Totals plus(Totals other) {
        return new Totals(
                hits + other.hits,
                misses + other.misses,
                errors + other.errors,
                puts + other.puts,
                removals + other.removals,
                hitGetNanos + other.hitGetNanos,
                missGetNanos + other.missGetNanos,
                loads + other.loads,
                loadNanos + other.loadNanos,
                putNanos + other.putNanos,
                entries < 0 || other.entries < 0 ? UNKNOWN : entries + other.entries);
    }

    /**
     * What was counted since earlier totals of the same counters.
     *
     * @param earlier totals that are nowhere larger
     * @return the differences, with the entries of these totals
     */
    public Totals minus(Totals earlier) {
        return new Totals(
                hits - earlier.hits,
                misses - earlier.misses,
                errors - earlier.errors,
                puts - earlier.puts,
                removals - earlier.removals,
                hitGetNanos - earlier.hitGetNanos,
                missGetNanos - earlier.missGetNanos,
                loads - earlier.loads,
                loadNanos - earlier.loadNanos,
                putNanos - earlier.putNanos,
                entries);
    }

    /**
     * All lookups with an outcome.
     *
     * @return hits + misses
     */
    public long gets() {
        return hits + misses;
    }

    /**
     * The mean time of a lookup.
     *
     * @return seconds, or empty when there were none
     */
    public OptionalDouble meanGetSeconds() {
        return mean(gets(), hitGetNanos + missGetNanos);
    }

    /**
     * The mean time of a load.
     *
     * @return seconds, or empty when there were none
     */
    public OptionalDouble meanLoadSeconds() {
        return mean(loads, loadNanos);
    }

    private static OptionalDouble mean(long count, long nanos) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(nanos / 1e9 / count);
    }
}
