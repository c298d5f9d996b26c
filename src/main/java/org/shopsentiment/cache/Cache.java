package org.shopsentiment.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One cache by name, for code that no annotation fits. Every lookup is counted as an annotated one is.
 *
 * <p>Trouble with the store never reaches the caller: a lookup then finds nothing, a value is not stored, and what could not
 * be removed is not answered by this node until it is. Keys are texts; {@link KeyText} makes them of parts. Thread-safe.
 */
public final class Cache {

    private static final Logger LOG = System.getLogger(Cache.class.getName());

    private final String name;
    private final CachePolicy policy;
    private final ReadThroughCache reads;
    private final WriteThroughCache writes;
    private final CacheStore store;

    /**
     * A cache.
     *
     * @param name its name
     * @param policy how long its values live
     * @param reads looks up and loads
     * @param writes stores
     * @param store removes
     */
    public Cache(String name, CachePolicy policy, ReadThroughCache reads, WriteThroughCache writes, CacheStore store) {
        this.name = name;
        this.policy = policy;
        this.reads = reads;
        this.writes = writes;
        this.store = store;
    }

    /**
     * Its name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The value of a key, loaded and stored when it is not there; concurrent calls load once.
     *
     * @param key the key
     * @param type the value's generic type
     * @param loader computes the value
     * @param <T> the value's type
     * @return the value; not to be changed, for others may be given the same
     * @throws Exception only what the loader throws
     */
    public <T> @Nullable T get(String key, Type type, Loader<T> loader) throws Exception {
        return reads.get(key(key), type, policy, loader).value();
    }

    /**
     * What is stored under a key.
     *
     * @param key the key
     * @param type the value's type
     * @param <T> the value's type
     * @return empty when there is nothing, or a null
     */
    public <T> Optional<T> get(String key, Class<T> type) {
        try {
            Entry<T> entry = store.get(key(key), type);
            return entry != null && entry.live() ? Optional.ofNullable(entry.value()) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The values of many keys: one trip to the store, one load for all that is missing and that nobody
     * loads yet; what others load is waited for.
     *
     * @param keys the keys
     * @param type the generic type of all values
     * @param loader computes what is missing; not called when nothing is
     * @param <T> the values' type
     * @return a value, which may be null, for each key
     * @throws Exception only what the loader throws
     */
    public <T> Map<String, T> getAll(Collection<String> keys, Type type, BulkLoader<T> loader) throws Exception {
        return reads.getAll(name, keys, type, policy, loader);
    }

    /**
     * Stores a value, whatever is there. A value that was computed before this call may be outdated: {@link #get(String, Type,
     * Loader)} knows, this does not.
     *
     * @param key the key
     * @param value the value
     * @param type its generic type
     */
    public void put(String key, @Nullable Object value, Type type) {
        try {
            writes.put(key(key), type, policy, () -> value, same -> same);
        } catch (Exception e) {
            throw new IllegalStateException("Handing a value over cannot fail", e);
        }
    }

    /**
     * Removes entries.
     *
     * @param keys their keys
     */
    public void remove(Collection<String> keys) {
        List<CacheKey> all = keys.stream().map(this::key).toList();
        contained(() -> store.remove(name, all));
    }

    /** Removes all entries; walks the store's keys. */
    public void clear() {
        contained(() -> store.clear(name));
    }

    private CacheKey key(String key) {
        return new CacheKey(name, key);
    }

    private void contained(Runnable removal) {
        try {
            removal.run();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Entries of cache {0} could not be removed", name);
        }
    }
}
