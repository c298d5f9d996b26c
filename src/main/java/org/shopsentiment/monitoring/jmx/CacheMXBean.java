package org.shopsentiment.monitoring.jmx;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statistics of one cache, and what may be done to its entries. */
public interface CacheMXBean extends CacheMonitorMXBean {

    /**
     * Why lookups missed.
     *
     * @return the five reasons and their counts, which add up to the misses
     */
    Map<String, Long> getMissesByReason();

    /**
     * Exact counts of each group of keys.
     *
     * @return at most 501 groups, each with its hits and misses
     */
    Map<String, GroupView> getKeyGroups();

    /**
     * The time that this cache saved: hits x (mean load - mean hit get) - misses x mean miss get - puts x mean put.
     *
     * @return seconds, negative where it loses time, null where nothing was loaded
     */
    @Nullable
    Double getTimeSavedSeconds();

    /**
     * Time of lookups that found an entry.
     *
     * @return the distribution
     */
    LatencyView getHitGetLatency();

    /**
     * Time of lookups that found none.
     *
     * @return the distribution
     */
    LatencyView getMissGetLatency();

    /**
     * Time of loads.
     *
     * @return the distribution
     */
    LatencyView getLoadLatency();

    /**
     * Time of stores.
     *
     * @return the distribution
     */
    LatencyView getPutLatency();

    /**
     * Values that were not stored because they are larger than values may be.
     *
     * @return 0 or more
     */
    long getOversized();

    /**
     * Removes one entry.
     *
     * @param key its key, as the statistics show it
     * @return whether it was there
     */
    boolean evict(String key);

    /**
     * Removes every entry of this cache and of no other.
     *
     * @return how many were there
     */
    long clear();
}
