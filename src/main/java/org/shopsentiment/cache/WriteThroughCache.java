package org.shopsentiment.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheStore.Stored;

/**
 * Stores what was written elsewhere, or removes what is stored.
 *
 * <p>The key's version is leased before the write begins. When it is still the same after the write, no other write of the
 * key has ended and no load has been stored meanwhile, so the written value is the current one. Otherwise nobody here knows
 * which write was the last, and the entry is removed. The store's failures never reach the caller. Thread-safe.
 */
public final class WriteThroughCache {

    private static final Logger LOG = System.getLogger(WriteThroughCache.class.getName());
    private static final long NO_VERSION = 0;

    private final CacheStore store;
    private final Flights flights;
    private final RandomGenerator random;

    /**
     * A cache on a store.
     *
     * @param store where entries are kept
     * @param flights the loads under way in this node
     * @param random decides on lifetimes
     */
    public WriteThroughCache(CacheStore store, Flights flights, RandomGenerator random) {
        this.store = store;
        this.flights = flights;
        this.random = random;
    }

    /**
     * Writes, then stores.
     *
     * @param key the key
     * @param type the value's generic type
     * @param policy how long the value is kept and answered
     * @param write the write, which has been committed when it returns
     * @param valueOf the value that is stored, of what the write returned
     * @return what the write returned
     * @throws Exception only what the write throws; then nothing is stored or removed
     */
    public @Nullable Object put(
            CacheKey key,
            Type type,
            CachePolicy policy,
            Callable<@Nullable Object> write,
            UnaryOperator<@Nullable Object> valueOf)
            throws Exception {
        long version = lease(key, type);
        Object result = write.call();
        flights.detach(List.of(key));
        if (version == NO_VERSION || !store(key, valueOf.apply(result), type, policy, version)) {
            remove(key);
        }
        return result;
    }

    private long lease(CacheKey key, Type type) {
        try {
            return store.lease(key, type).version();
        } catch (RuntimeException e) {
            return NO_VERSION;
        }
    }

    private boolean store(CacheKey key, @Nullable Object value, Type type, CachePolicy policy, long version) {
        try {
            Lifetime lifetime = policy.lifetime(value, Duration.ZERO, random);
            return store.put(key, value, type, lifetime, version) == Stored.YES;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void remove(CacheKey key) {
        try {
            store.remove(key.cacheName(), List.of(key));
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "An entry of cache {0} could not be removed", key.cacheName());
        }
    }
}
