package org.shopsentiment.monitoring.stats.key;

/**
 * How often one key was looked up with one outcome.
 *
 * @param key the key's text; untrusted
 * @param count the best estimate, from {@code low} to {@code high}
 * @param low the true count is not less
 * @param high the true count is not more
 * @param uncertain whether a row after this one, or a key without a row, may truly have more: then the order is a guess
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

    /** This row, if no row after it and no key without a row has more than that. */
    KeyRow before(long next) {
        return new KeyRow(key, count, low, high, low < next);
    }

    KeyRow under(String prefix) {
        return new KeyRow(prefix + key, count, low, high, uncertain);
    }
}
