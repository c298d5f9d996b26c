package org.shopsentiment.monitoring.stats.key;

/**
 * How often one key was looked up with one outcome.
 *
 * @param key the key's text; untrusted
 * @param count the best estimate, from {@code low} to {@code high}
 * @param low the true count is not less
 * @param high the true count is not more
 * @param uncertain whether the true count may be less than that of the next row, so that their order is a guess
 */
public record KeyRow(String key, long count, long low, long high, boolean uncertain) {

    /**
     * Whether the count is the true one.
     *
     * @return low = high
     */
    public boolean exact() {
        return low == high;
    }
}
