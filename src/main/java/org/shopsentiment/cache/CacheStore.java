package org.shopsentiment.cache;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The cache service: the seam between read-through and where entries are kept.
 *
 * <p>Thread-safe. Every call ends within the store's time-outs. What the store fails is thrown as
 * {@link CacheStoreException}, never swallowed: the callers decide.
 */
public interface CacheStore {

    /**
     * Looks an entry up.
     *
     * @param key the key
     * @param type the value's generic type
     * @param <T> the value's type
     * @return the entry, whose value may be null; or null when there is no entry
     * @throws UndecodableEntryException when there is an entry that is not of that type
     * @throws CacheStoreException when the store fails
     */
    <T> @Nullable Entry<T> get(CacheKey key, Type type);

    /**
     * Stores an entry, over one that is there.
     *
     * @param key the key
     * @param value the value
     * @param type the value's generic type
     * @param ttl its time to live, 1 ms or more
     * @throws CacheStoreException when the store fails
     */
    void put(CacheKey key, @Nullable Object value, Type type, Duration ttl);

    /**
     * Removes entries of one cache, in few round trips.
     *
     * @param cacheName the cache's name
     * @param keys the keys, all of that cache; those without an entry are passed over
     * @return how many were there
     * @throws CacheStoreException when the store fails; some may be gone by then
     */
    long remove(String cacheName, Collection<CacheKey> keys);

    /**
     * Removes every entry of one cache and nothing else. Walks the store's keys in small steps: O(keys in the store).
     *
     * @param cacheName the cache's name
     * @return how many were there
     * @throws CacheStoreException when the store fails; some may be gone by then
     */
    long clear(String cacheName);
}
