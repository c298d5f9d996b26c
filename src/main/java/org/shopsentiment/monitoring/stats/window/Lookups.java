package org.shopsentiment.monitoring.stats.window;

/**
 * Running totals of one key group at an instant, or what was counted between two instants.
 *
 * @param hits lookups that found an entry, 0 or more
 * @param misses lookups that found none, 0 or more
 */
public record Lookups(long hits, long misses) {

    /** Nothing counted. */
    public static final Lookups NONE = new Lookups(0, 0);

    /**
     * Both taken together, as of two groups.
     *
     * @param other the other totals
     * @return the sums
     */
    public Lookups plus(Lookups other) {
        return new Lookups(hits + other.hits, misses + other.misses);
    }

    /**
     * What was counted since earlier totals of the same counters.
     *
     * @param earlier totals that are nowhere larger
     * @return the differences
     */
    public Lookups minus(Lookups earlier) {
        return new Lookups(hits - earlier.hits, misses - earlier.misses);
    }
}
