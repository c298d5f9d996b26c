package org.shopsentiment.monitoring.stats;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.TrendPoint;
import org.shopsentiment.monitoring.stats.window.WindowSum;

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
     * The names of the caches that were declared or recorded.
     *
     * @return an immutable list in ascending order
     */
    List<String> names();

    /**
     * What was counted in one cache in a window that ends now, whatever was reset. Ranks no keys.
     *
     * @param cache the cache's name
     * @param window how far back
     * @return an immutable value, or empty for a name that was neither declared nor recorded
     */
    Optional<WindowSum<Totals>> window(String cache, Duration window);

    /**
     * What was counted in one cache of late, in rolling windows.
     *
     * @param cache the cache's name
     * @return an immutable value, or empty for a name that was neither declared nor recorded
     */
    Optional<CacheWindows> windows(String cache);

    /**
     * What was counted in one cache from sample to sample, whatever was reset.
     *
     * @param cache the cache's name
     * @param window how far back: steps of 10 s up to an hour, of a minute up to 24 h
     * @return the points, the oldest first, a gap has none; empty for a name that was neither declared nor recorded
     */
    Optional<List<TrendPoint<Totals>>> history(String cache, Duration window);

    /**
     * Starts the counts of one cache from zero. Events under way may fall on either side. Windows and histories go on; they
     * may miss of each thread the one event, but no miss, that it was recording at that moment, and have none twice.
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
