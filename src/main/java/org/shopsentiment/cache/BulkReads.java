package org.shopsentiment.cache;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Answers many keys of a cache at once: one trip to the store, one load for all that is missing and that nobody loads yet. */
final class BulkReads {

    private final CacheStore store;
    private final Flights flights;
    private final LoadTimer timer;
    private final RandomGenerator random;

    BulkReads(CacheStore store, Flights flights, LoadTimer timer, RandomGenerator random) {
        this.store = store;
        this.flights = flights;
        this.timer = timer;
        this.random = random;
    }

    <T> Map<String, T> getAll(
            String cacheName, Collection<String> keys, Type type, CachePolicy policy, BulkLoader<T> loader)
            throws Exception {
        BulkRead<T> read = new BulkRead<>(store, flights, type, cacheName, keys);
        read.lookUp();
        try {
            read.join();
            read.lead(missing -> timer.loadAll(missing, loader), (value, time) -> policy.lifetime(value, time, random));
        } catch (Throwable e) {
            read.crash(e);
            throw e;
        } finally {
            read.end();
        }
        return read.answersWithThoseOfOthers(missing -> timer.loadAll(missing, loader));
    }
}
