package org.shopsentiment.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.shopsentiment.cache.Lookup.Outcome;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.monitoring.stats.Ticker;

/**
 * Answers from the store; loads, stores and answers what is not there.
 *
 * <p>Concurrent misses of a key load once: one caller loads, the others wait for it. The loader runs at most once for each
 * call, outside of any handling of the store's failures, and what it throws reaches the callers as it is and is never stored.
 * The store's failures never reach the caller: a store that has failed is not asked again for the same answer. A caller is
 * never answered with what was loaded before a removal that had ended when it came. Lookups are counted by the store's own
 * monitoring; loads are counted here. Thread-safe.
 */
public final class ReadThroughCache {

    private static final Logger LOG = System.getLogger(ReadThroughCache.class.getName());

    private final CacheStore store;
    private final SingleFlight loads;
    private final BulkReads bulk;
    private final RandomGenerator random;

    /**
     * A cache on a store.
     *
     * @param store where entries are kept
     * @param flights the loads under way in this node, the same that the store detaches at a removal
     * @param recorder where loads are counted
     * @param ticker times the loads
     * @param random decides on lifetimes and early refreshes
     */
    public ReadThroughCache(
            CacheStore store, Flights flights, StatisticsRecorder recorder, Ticker ticker, RandomGenerator random) {
        this.store = store;
        LoadTimer timer = new LoadTimer(recorder, ticker);
        this.loads = new SingleFlight(store, flights, timer, random);
        this.bulk = new BulkReads(store, flights, timer, random);
        this.random = random;
    }

    /**
     * The value of a key.
     *
     * @param key the key
     * @param type the value's generic type
     * @param policy how long a loaded value is kept and answered
     * @param loader computes the value when it is not there
     * @param <T> the value's type
     * @return the value and how it was come by
     * @throws Exception only what the loader throws
     */
    public <T> Lookup<T> get(CacheKey key, Type type, CachePolicy policy, Loader<T> loader) throws Exception {
        Call<T> call = new Call<>(key, type, policy, loader);
        Entry<T> entry;
        try {
            entry = store.get(key, type);
        } catch (RuntimeException e) {
            return loads.withoutStore(call);
        }
        if (entry == null) {
            return loads.afterMiss(call, Flight.UNVERSIONED);
        }
        return switch (entry.state()) {
            case LIVE ->
                EarlyRefresh.isDue(entry, policy.refreshAhead(), random)
                        ? refreshed(call, entry)
                        : new Lookup<>(entry.value(), Outcome.HIT);
            case EXPIRED -> reloaded(call, entry);
            case LEASED, UNREADABLE -> loads.afterMiss(call, entry.version());
        };
    }

    /**
     * The values of many keys: one trip to the store, one load for all that is missing and that nobody loads yet.
     *
     * @param cacheName the cache's name
     * @param keys the keys in it
     * @param type the generic type of all values
     * @param policy how long loaded values are kept and answered
     * @param loader computes what is missing
     * @param <T> the values' type
     * @return a value, which may be null, for each key
     * @throws Exception only what the loader throws
     */
    public <T> Map<String, T> getAll(
            String cacheName, Collection<String> keys, Type type, CachePolicy policy, BulkLoader<T> loader)
            throws Exception {
        return bulk.getAll(cacheName, keys, type, policy, loader);
    }

    /** The others are answered from the store meanwhile; so is this caller when its load fails. */
    private <T> Lookup<T> refreshed(Call<T> call, Entry<T> entry) {
        Lookup<T> hit = new Lookup<>(entry.value(), Outcome.HIT);
        try {
            return loads.ahead(call, entry.version()).orElse(hit);
        } catch (Exception e) {
            return contained(e, call, hit);
        }
    }

    private <T> Lookup<T> reloaded(Call<T> call, Entry<T> expired) throws Exception {
        try {
            return loads.afterMiss(call, expired.version());
        } catch (Exception e) {
            if (!call.policy().allowsStale(expired)) {
                throw e;
            }
            return contained(e, call, new Lookup<>(expired.value(), Outcome.STALE));
        }
    }

    private static <T> Lookup<T> contained(Exception e, Call<T> call, Lookup<T> answer) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        LOG.log(Level.WARNING, "Cache " + call.key().cacheName() + " answers what it has: its loader failed", e);
        return answer;
    }
}
