package org.shopsentiment.monitoring.stats;

import java.time.Duration;
import java.util.Collection;

/**
 * The write side of the measuring core: the only thing that a cache knows of it.
 *
 * <p>Every method may be called from any thread, never blocks, never throws for any text, and costs well under a
 * microsecond for each key. Keys are texts without the store's prefix; times are elapsed nanoseconds of the whole operation,
 * which has just ended; a negative one counts as 0.
 */
public interface StatisticsRecorder {

    /**
     * Counts a lookup that found a readable entry, be its value null.
     *
     * @param cache the cache's name
     * @param key the key
     * @param nanos time of the lookup
     */
    void recordHit(String cache, String key, long nanos);

    /**
     * Counts a lookup that found no entry. A lookup that failed is not a miss.
     *
     * @param cache the cache's name
     * @param key the key
     * @param nanos time of the lookup
     */
    void recordMiss(String cache, String key, long nanos);

    /**
     * Counts a lookup that found an entry nobody can read: a miss, because the caller gets nothing of it, of unknown reason,
     * and an error.
     *
     * @param cache the cache's name
     * @param key the key
     * @param nanos time of the lookup
     */
    void recordUnreadable(String cache, String key, long nanos);

    /**
     * Counts an entry that was stored.
     *
     * @param cache the cache's name
     * @param key the key
     * @param ttl the time to live that it was given
     * @param nanos time of the store
     */
    void recordPut(String cache, String key, Duration ttl, long nanos);

    /**
     * Counts a value that was not stored because it is larger than values may be.
     *
     * @param cache the cache's name
     */
    void recordOversized(String cache);

    /**
     * Tells that entries are about to be removed on purpose: from now on their absence is no riddle. Counts nothing.
     *
     * @param cache the cache's name
     * @param keys the keys, there or not
     */
    void recordRemoving(String cache, Collection<String> keys);

    /**
     * Counts entries that were there and were removed on purpose. Expiry and eviction are not removals.
     *
     * @param cache the cache's name
     * @param keys the keys, there or not
     * @param count how many were there, 0 or more
     * @param nanos time of the one call that removed them
     */
    void recordRemovals(String cache, Collection<String> keys, long count, long nanos);

    /**
     * Tells that all entries are about to be removed on purpose. Counts nothing.
     *
     * @param cache the cache's name
     */
    void recordClearing(String cache);

    /**
     * Counts the entries that a removal of all of them found.
     *
     * @param cache the cache's name
     * @param count how many were there, 0 or more
     * @param nanos time of the call
     */
    void recordCleared(String cache, long count, long nanos);

    /**
     * Counts an operation that the store failed; whether it was done nobody knows.
     *
     * @param cache the cache's name
     * @param operation what was asked of the store
     * @param keys of which keys; none for {@link CacheOperation#CLEAR}
     */
    void recordError(String cache, CacheOperation operation, Collection<String> keys);

    /**
     * Counts a value that was computed because the cache had none or could not be asked.
     *
     * @param cache the cache's name
     * @param key the key
     * @param nanos time of the loader alone
     */
    void recordLoad(String cache, String key, long nanos);

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
