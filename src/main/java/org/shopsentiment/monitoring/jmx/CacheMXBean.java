package org.shopsentiment.monitoring.jmx;

/** The statistics of one cache, and what may be done to its entries. */
public interface CacheMXBean extends CacheMonitorMXBean {

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
