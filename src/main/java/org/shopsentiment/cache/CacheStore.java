package org.shopsentiment.cache;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cache service: the seam between read-through and where entries are kept.
 *
 * <p>A value is stored in two steps. Before it is loaded, {@link #lease} gives the key's version; {@link #put} stores only
 * while the key still has that version. A removal ends every version, so what was loaded before it cannot be stored after it.
 *
 * <p>Thread-safe. Every call ends within the store's time-outs. What the store fails is thrown as
 * {@link CacheStoreException}, never swallowed: the callers decide.
 */
public interface CacheStore {

    /** What became of a value that was to be stored. */
    enum Stored {
        /** It is stored. */
        YES,
        /** Its version was gone: removed, replaced or forgotten. */
        OUTDATED,
        /** It is larger than values may be. */
        TOO_LARGE
    }

    /**
     * A value to be stored under the version that was leased.
     *
     * @param value the value
     * @param lifetime how long it lives
     * @param version the version that the key had before the value was loaded
     */
    record NewValue(@Nullable Object value, Lifetime lifetime, long version) {}

    /**
     * Looks an entry up.
     *
     * @param key the key
     * @param type the value's generic type
     * @param <T> the value's type
     * @return the entry, a hit only when it is {@linkplain Entry#live live}; or null when there is none
     * @throws CacheStoreException when the store fails
     */
    <T> @Nullable Entry<T> get(CacheKey key, Type type);

    /**
     * Looks entries up in few round trips; each counts as one lookup.
     *
     * @param keys the keys, of whatever caches
     * @param type the generic type of all values
     * @param <T> the values' type
     * @return the entries by key, without those that are not there
     * @throws CacheStoreException when the store fails
     */
    <T> Map<CacheKey, Entry<T>> getAll(Collection<CacheKey> keys, Type type);

    /**
     * Announces that a value will be loaded now. Not a lookup.
     *
     * @param key the key
     * @param type the value's generic type
     * @param <T> the value's type
     * @return what is there now, which has the version to store with: a lease, or what somebody stored meanwhile
     * @throws CacheStoreException when the store fails
     */
    <T> Entry<T> lease(CacheKey key, Type type);

    /**
     * Announces that values will be loaded now, in few round trips.
     *
     * @param keys the keys
     * @param type the generic type of all values
     * @param <T> the values' type
     * @return for each key what {@link #lease} answers
     * @throws CacheStoreException when the store fails; some may be leased by then
     */
    <T> Map<CacheKey, Entry<T>> leaseAll(Collection<CacheKey> keys, Type type);

    /**
     * Stores a value under the version that was leased.
     *
     * @param key the key
     * @param value the value
     * @param type the value's generic type
     * @param lifetime how long it lives
     * @param version the version that the key had before the value was loaded
     * @return what became of it
     * @throws CacheStoreException when the store fails
     */
    Stored put(CacheKey key, @Nullable Object value, Type type, Lifetime lifetime, long version);

    /**
     * Stores values, in few round trips.
     *
     * @param values the values by key
     * @param type the generic type of all values
     * @return what became of each
     * @throws CacheStoreException when the store fails; some may be stored by then
     */
    Map<CacheKey, Stored> putAll(Map<CacheKey, NewValue> values, Type type);

    /**
     * Removes entries of one cache, in few round trips. From its return on no load that began before it is answered or stored.
     *
     * @param cacheName the cache's name
     * @param keys the keys, all of that cache; those without an entry are passed over
     * @return how many were there, those included that were being loaded
     * @throws CacheStoreException when the store fails; some may be gone by then
     */
    long remove(String cacheName, Collection<CacheKey> keys);

    /**
     * Removes every entry of one cache and nothing else. Walks the store's keys in small steps: O(keys in the store).
     *
     * @param cacheName the cache's name
     * @return how many were there, those included that were being loaded
     * @throws CacheStoreException when the store fails; some may be gone by then
     */
    long clear(String cacheName);
}
