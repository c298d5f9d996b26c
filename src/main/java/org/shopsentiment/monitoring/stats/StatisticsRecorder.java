package org.shopsentiment.monitoring.stats;

/**
 * The write side of the measuring core: the only thing that a cache knows of it.
 *
 * <p>Every method may be called from any thread, never blocks, never throws for any text, and costs well under a
 * microsecond. Times are elapsed nanoseconds; a negative one counts as 0.
 */
public interface StatisticsRecorder {

    /**
     * Counts a lookup that found a readable entry, be its value null.
     *
     * @param cache the cache's name
     * @param key the key's text, without the store's prefix
     * @param nanos time of the whole lookup
     */
    void recordHit(String cache, String key, long nanos);

    /**
     * Counts a lookup that found nothing readable. A lookup that failed is not a miss.
     *
     * @param cache the cache's name
     * @param key the key's text, without the store's prefix
     * @param nanos time of the whole lookup
     */
    void recordMiss(String cache, String key, long nanos);

    /**
     * Counts an entry that was stored.
     *
     * @param cache the cache's name
     * @param nanos time of the store
     */
    void recordPut(String cache, long nanos);

    /**
     * Counts entries that were there and were removed on purpose. Expiry and eviction are not removals.
     *
     * @param cache the cache's name
     * @param count how many, 0 or more
     * @param nanos time of the one call that removed them
     */
    void recordRemovals(String cache, long count, long nanos);

    /**
     * Counts an operation that the store failed.
     *
     * @param cache the cache's name
     * @param operation what was asked of the store
     */
    void recordError(String cache, CacheOperation operation);

    /**
     * Counts a value that was computed because the cache had none.
     *
     * @param cache the cache's name
     * @param nanos time of the loader alone
     */
    void recordLoad(String cache, long nanos);

    /**
     * Counts a loader that threw.
     *
     * @param cache the cache's name
     * @param nanos time of the loader alone
     */
    void recordLoadFailure(String cache, long nanos);

    /**
     * A recorder that never lets a failure of {@code recorder} reach the call that is measured.
     *
     * @param recorder the recorder to call
     * @return a recorder that logs the first failure of {@code recorder} and drops every one
     */
    static StatisticsRecorder guarded(StatisticsRecorder recorder) {
        return new GuardedRecorder(recorder);
    }
}
