package org.shopsentiment.cache.redis;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import redis.clients.jedis.Connection;
import redis.clients.jedis.util.Pool;

/** A {@link Breaker} for each master, so that one that is away costs the others nothing. Thread-safe. */
final class Breakers {

    private static final Logger LOG = System.getLogger(Breakers.class.getName());

    private final Map<Pool<Connection>, Breaker> masters = new ConcurrentHashMap<>();

    Breaker of(Pool<Connection> master) {
        Breaker known = masters.get(master);
        return known != null ? known : masters.computeIfAbsent(master, any -> new Breaker());
    }

    boolean anyOpen() {
        return masters.values().stream().anyMatch(Breaker::isOpen);
    }

    /** Tries those that are open, one by one, and forgets servers that are no masters any more. */
    void probe(Collection<Pool<Connection>> known, Consumer<Pool<Connection>> ping) {
        masters.keySet().retainAll(known);
        masters.forEach((master, breaker) -> {
            if (breaker.isOpen()) {
                probe(breaker, () -> ping.accept(master));
            }
        });
    }

    private static void probe(Breaker breaker, Runnable ping) {
        try {
            breaker.probe(ping);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Redis is still away: {0}", RedisErrors.code(e));
        }
    }
}
