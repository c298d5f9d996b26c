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
     * What took the entries of the evicted misses, as far as Redis tells.
     *
     * @return the five causes and their counts, which add up to the evicted misses
     */
    Map<String, Long> getEvictedByCause();

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
     * Entries in Redis.
     *
     * @return as counted in the background, null where nobody has counted yet
     */
    @Nullable
    Long getEntries();

    /**
     * Memory that they take there.
     *
     * @return bytes, from a sample of them; null where nobody knows
     */
    @Nullable
    Long getApproximateBytes();

    /**
     * When they were counted.
     *
     * @return such as {@code 2026-11-22T10:00:00Z}, null where nobody has counted yet
     */
    @Nullable
    String getEntriesCountedAt();

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
