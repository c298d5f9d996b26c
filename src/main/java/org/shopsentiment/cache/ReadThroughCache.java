package org.shopsentiment.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.Lookup.Outcome;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.monitoring.stats.Ticker;

/**
 * Answers from the store; loads, stores and answers what is not there.
 *
 * <p>The loader runs at most once for each call, outside of any handling of the store's failures, and what it throws
 * reaches the caller as it is and is never stored. The store's failures never reach the caller: a store that could not be
 * asked is not asked again for the same answer. Lookups are counted by the store's own monitoring; loads are counted here.
 * Thread-safe.
 */
public final class ReadThroughCache {

    private static final Logger LOG = System.getLogger(ReadThroughCache.class.getName());

    private final CacheStore store;
    private final StatisticsRecorder recorder;
    private final Ticker ticker;

    /**
     * A cache on a store.
     *
     * @param store where entries are kept
     * @param recorder where loads are counted
     * @param ticker times the loads
     */
    public ReadThroughCache(CacheStore store, StatisticsRecorder recorder, Ticker ticker) {
        this.store = store;
        this.recorder = recorder;
        this.ticker = ticker;
    }

    /**
     * The value of a key.
     *
     * @param key the key
     * @param type the value's generic type
     * @param ttl how long a loaded value is kept
     * @param loader computes the value when it is not there
     * @param <T> the value's type
     * @return the value and how it was come by
     * @throws Exception only what the loader throws
     */
    public <T> Lookup<T> get(CacheKey key, Type type, Duration ttl, Loader<T> loader) throws Exception {
        boolean reachable = true;
        try {
            Entry<T> entry = store.get(key, type);
            if (entry != null) {
                return new Lookup<>(entry.value(), Outcome.HIT);
            }
        } catch (UndecodableEntryException e) {
            LOG.log(Level.DEBUG, "An entry of cache {0} cannot be read and is replaced", key.cacheName());
        } catch (RuntimeException e) {
            reachable = false;
        }
        T value = load(key, loader);
        if (!reachable) {
            return new Lookup<>(value, Outcome.BYPASSED);
        }
        return new Lookup<>(value, store(key, value, type, ttl) ? Outcome.STORED : Outcome.NOT_STORED);
    }

    private <T> @Nullable T load(CacheKey key, Loader<T> loader) throws Exception {
        long start = ticker.nanos();
        boolean loaded = false;
        try {
            T value = loader.load();
            loaded = true;
            return value;
        } finally {
            long nanos = ticker.nanos() - start;
            if (loaded) {
                recorder.recordLoad(key.cacheName(), key.text(), nanos);
            } else {
                recorder.recordLoadFailure(key.cacheName(), nanos);
            }
        }
    }

    private boolean store(CacheKey key, @Nullable Object value, Type type, Duration ttl) {
        try {
            store.put(key, value, type, ttl);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A value of cache {0} could not be stored", key.cacheName());
            return false;
        }
    }
}
