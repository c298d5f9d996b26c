package org.shopsentiment.monitoring.stats;

import java.util.Comparator;

/**
 * How often a key was looked up with one outcome.
 *
 * @param key the key's text, without the store's prefix; untrusted
 * @param count how often, 1 or more; exact
 */
public record KeyCount(String key, long count) {

    /** The most frequent first; of equals the smaller text first. */
    public static final Comparator<KeyCount> RANKING =
            Comparator.comparingLong(KeyCount::count).reversed().thenComparing(KeyCount::key);
}
