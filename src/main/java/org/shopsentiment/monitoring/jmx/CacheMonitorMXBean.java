package org.shopsentiment.monitoring.jmx;

import java.util.List;
import java.util.Map;

/**
 * Hits and misses since the last reset. Attributes are of one snapshot that is up to a second old.
 *
 * <p>A lookup that failed is neither a hit nor a miss.
 */
public interface CacheMonitorMXBean {

    /**
     * Lookups that found an entry.
     *
     * @return 0 or more
     */
    long getHits();

    /**
     * Lookups that found none.
     *
     * @return 0 or more
     */
    long getMisses();

    /**
     * All lookups with an outcome.
     *
     * @return hits + misses
     */
    long getTotal();

    /**
     * The share of lookups that found an entry.
     *
     * @return 0 to 1; 0 when there were none
     */
    double getHitRate();

    /**
     * Operations that the store failed.
     *
     * @return 0 or more
     */
    long getErrors();

    /**
     * Entries stored.
     *
     * @return 0 or more
     */
    long getPuts();

    /**
     * Entries removed on purpose; expiry and eviction are not removals.
     *
     * @return 0 or more
     */
    long getRemovals();

    /**
     * How long the deployment has been up, whatever was reset.
     *
     * @return seconds
     */
    long getUptimeSeconds();

    /**
     * The keys with the most hits.
     *
     * @return at most 100 rows of key and count, in rank order
     */
    Map<String, Long> getTopHitKeys();

    /**
     * The keys with the most misses.
     *
     * @return at most 100 rows of key and count, in rank order
     */
    Map<String, Long> getTopMissKeys();

    /**
     * What was counted of late, whatever was reset.
     *
     * @return five rolling windows that end now: {@code 1m}, {@code 5m}, {@code 15m}, {@code 1h}, {@code 24h}
     */
    Map<String, WindowView> getWindows();

    /**
     * What was counted from sample to sample, whatever was reset.
     *
     * @param window how far back: {@code 15m}, {@code 1h}, {@code 6h}, {@code 24h}; what is longer answers what is kept
     * @return rows, the oldest first; where nothing was sampled there is none
     */
    List<HistoryRow> history(String window);

    /** Starts the counts from zero. */
    void reset();
}
