package org.shopsentiment.monitoring.stats.key;

/**
 * Counts hits and misses of keys.
 *
 * <p>Thread-safe. Recording never throws, waits for no snapshot, and loses no event: what is not in a key's count is in the
 * bounds of those that it could belong to.
 */
public interface KeyRecorder {

    /**
     * Counts a hit.
     *
     * @param key the key's text
     */
    void hit(String key);

    /**
     * Counts a miss.
     *
     * @param key the key's text
     */
    void miss(String key);

    /**
     * The keys with the most hits, and those with the most misses, at this moment.
     *
     * @param limit rows of each ranking at most, 1 or more
     * @return an immutable value; never blocks recording
     */
    KeyRanking ranking(int limit);
}
