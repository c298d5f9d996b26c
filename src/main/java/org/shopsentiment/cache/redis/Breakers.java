package org.shopsentiment.cache.redis;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import redis.clients.jedis.Connection;
import redis.clients.jedis.util.Pool;

/** A {@link Breaker} for each master, so that one that is away costs the others nothing. Thread-safe. */
final class Breakers {

    private final Map<Pool<Connection>, Breaker> masters = new ConcurrentHashMap<>();
    private final Function<Pool<Connection>, String> names;
    private final Logger log;

    /**
     * None yet.
     *
     * @param names how the log calls a master
     * @param log is told when one opens and when it closes
     */
    Breakers(Function<Pool<Connection>, String> names, Logger log) {
        this.names = names;
        this.log = log;
    }

    Breaker of(Pool<Connection> master) {
        Breaker known = masters.get(master);
        return known != null ? known : masters.computeIfAbsent(master, this::closed);
    }

    private Breaker closed(Pool<Connection> master) {
        return new Breaker(
                () -> log.log(
                        Level.WARNING,
                        "Redis: {0} fails too many calls; none is made until it answers a probe",
                        names.apply(master)),
                () -> log.log(Level.INFO, "Redis: {0} answers a probe; calls are made again", names.apply(master)));
    }

    boolean anyOpen() {
        return masters.values().stream().anyMatch(Breaker::isOpen);
    }

    /**
     * Tries those that are open, one by one, and forgets servers that are no masters any more.
     *
     * @param known the masters
     * @param ping asks one of them for a sign of life
     * @param failed gets what a ping came to
     */
    void probe(Collection<Pool<Connection>> known, Consumer<Pool<Connection>> ping, Consumer<Throwable> failed) {
        masters.keySet().retainAll(known);
        masters.forEach((master, breaker) -> {
            if (breaker.isOpen()) {
                probe(breaker, () -> ping.accept(master), failed);
            }
        });
    }

    /** A timer ends with the first thing that its work throws, and then the server would be avoided for ever. */
    private static void probe(Breaker breaker, Runnable ping, Consumer<Throwable> failed) {
        try {
            breaker.probe(ping);
        } catch (RuntimeException | Error e) {
            failed.accept(e);
        }
    }
}
