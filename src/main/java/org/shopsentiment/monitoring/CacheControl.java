package org.shopsentiment.monitoring;

/** What an administrator may do to a cache's entries. Both count as removals in the statistics. */
public interface CacheControl {

    /**
     * Removes one entry.
     *
     * @param cache the cache's name
     * @param key the key's text, as the statistics show it
     * @return whether it was there
     * @throws CacheUnreachableException when the store cannot be reached
     */
    boolean evict(String cache, String key);

    /**
     * Removes every entry of a cache.
     *
     * @param cache the cache's name
     * @return how many were there
     * @throws CacheUnreachableException when the store cannot be reached
     */
    long clear(String cache);
}
