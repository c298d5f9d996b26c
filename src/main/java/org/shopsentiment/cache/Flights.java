package org.shopsentiment.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.shopsentiment.monitoring.stats.Ticker;

/** The loads under way in this node, at most one of a key for newcomers. Holds no more of them than there are threads. */
public final class Flights {

    private static final Ticker TICKER = Ticker.system();

    private final ConcurrentMap<CacheKey, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Duration waitLimit;

    /**
     * No loads yet.
     *
     * @param waitLimit how long a caller waits for another's load before it loads itself
     */
    public Flights(Duration waitLimit) {
        this.waitLimit = waitLimit;
    }

    /** Whether a flight has ended; where it has not, the caller has to load itself. */
    boolean await(Flight flight) {
        waiting.incrementAndGet();
        try {
            return flight.await(waitLimit);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Returns when all have ended, or the limit has, which is one for all of them. */
    void awaitAll(Collection<Flight> some) {
        if (some.isEmpty()) {
            return;
        }
        waiting.incrementAndGet();
        try {
            long deadline = TICKER.nanos() + waitLimit.toNanos();
            some.forEach(flight -> flight.await(Duration.ofNanos(deadline - TICKER.nanos())));
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** The flight that newcomers find; {@code own} where there was none. */
    Flight join(CacheKey key, Flight own) {
        Flight other = flights.putIfAbsent(key, own);
        return other == null ? own : other;
    }

    boolean replace(CacheKey key, Flight outdated, Flight own) {
        return flights.replace(key, outdated, own);
    }

    void end(CacheKey key, Flight flight) {
        flights.remove(key, flight);
    }

    /**
     * Hides the loads of these keys from callers yet to come.
     *
     * @param keys the keys
     */
    public void detach(Collection<CacheKey> keys) {
        if (!flights.isEmpty()) {
            keys.forEach(flights::remove);
        }
    }

    void detachAll(String cacheName) {
        flights.keySet().removeIf(key -> key.cacheName().equals(cacheName));
    }

    /**
     * How many loads newcomers can find.
     *
     * @return 0 when nothing is loaded
     */
    public int size() {
        return flights.size();
    }

    /**
     * How many callers wait for another's load.
     *
     * @return 0 or more
     */
    public int waiting() {
        return waiting.get();
    }
}
