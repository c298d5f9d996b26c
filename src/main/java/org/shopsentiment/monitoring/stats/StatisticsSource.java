package org.shopsentiment.monitoring.stats;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The read side of the measuring core: what every adapter shows comes from here.
 *
 * <p>Every method may be called from any thread and blocks no recording.
 */
public interface StatisticsSource {

    /**
     * The statistics of all caches at this moment. Counts of events under way may be a few apart from one another.
     *
     * @return an immutable value; costs O(keys kept)
     */
    MonitorSnapshot snapshot();

    /**
     * The statistics of one cache at this moment.
     *
     * @param cache the cache's name
     * @return an immutable value, or empty for a name that was neither declared nor recorded
     */
    Optional<CacheSnapshot> snapshot(String cache);

    /**
     * Starts the counts of one cache from zero. Events under way may fall on either side.
     *
     * @param cache the cache's name
     * @param by who does it, shown beside the figures
     * @return false for a name that was neither declared nor recorded
     */
    boolean reset(String cache, String by);

    /**
     * Starts the counts of every cache from zero.
     *
     * @param by who does it, shown beside the figures
     */
    void resetAll(String by);

    /**
     * Has a listener called with each cache's name: now for those that are known, later when one is first seen. A name
     * that is first seen meanwhile may come twice.
     *
     * @param listener called from whichever thread makes a cache known; must be quick
     */
    void onCacheAdded(Consumer<String> listener);
}
