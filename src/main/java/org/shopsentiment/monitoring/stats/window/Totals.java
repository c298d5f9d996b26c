package org.shopsentiment.monitoring.stats.window;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

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
 * @param bytes memory that they take there, about; {@value #UNKNOWN} where nobody knows
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
        long entries,
        long bytes) {

    /** The number of entries, or their memory, that nobody knows. */
    public static final long UNKNOWN = -1;

    /** Nothing counted, the entries not known. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, UNKNOWN);

    /** Totals whose memory nobody knows; the parameters are those of the record. */
    public Totals(
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
        this(
                hits,
                misses,
                errors,
                puts,
                removals,
                hitGetNanos,
                missGetNanos,
                loads,
                loadNanos,
                putNanos,
                entries,
                UNKNOWN);
    }

    /**
     * Both taken together, as of two caches.
     *
     * @param other the other totals
     * @return the sums; the entries and their memory are known where both are
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
                levels(entries, other.entries),
                levels(bytes, other.bytes));
    }

    private static long levels(long one, long other) {
        return one < 0 || other < 0 ? UNKNOWN : one + other;
    }

    /**
     * What was counted since earlier totals of the same counters.
     *
     * @param earlier totals that are nowhere larger
     * @return the differences, with the entries and the memory of these totals
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
                entries,
                bytes);
    }

    /**
     * The same with another size of the cache.
     *
     * @param count entries that the cache holds, or {@value #UNKNOWN}
     * @param memory about how many bytes they take, or {@value #UNKNOWN}
     * @return the same counts and times
     */
    public Totals withSize(long count, long memory) {
        return new Totals(
                hits,
                misses,
                errors,
                puts,
                removals,
                hitGetNanos,
                missGetNanos,
                loads,
                loadNanos,
                putNanos,
                count,
                memory);
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

    /**
     * The mean time of a store.
     *
     * @return seconds, or empty when there were none
     */
    public OptionalDouble meanPutSeconds() {
        return mean(puts, putNanos);
    }

    /**
     * A level that may not be known.
     *
     * @param level entries or bytes
     * @return the level, or null for {@value #UNKNOWN}
     */
    public static @Nullable Long known(long level) {
        return level == UNKNOWN ? null : level;
    }

    private static OptionalDouble mean(long count, long nanos) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(nanos / 1e9 / count);
    }
}
