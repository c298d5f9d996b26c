package org.shopsentiment.cache.redis;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.util.Pool;

/** Asks the servers that calls are kept off for a sign of life. */
final class Probe {

    private static final Logger LOG = System.getLogger(Probe.class.getName());

    private final LateNodes nodes;
    private final Breakers breakers;
    private final TroubleLog log;

    Probe(LateNodes nodes, Breakers breakers, TroubleLog log) {
        this.nodes = nodes;
        this.breakers = breakers;
        this.log = log;
    }

    /** To be run every second by one thread; throws nothing. */
    void run() {
        try {
            if (!nodes.isMissing()) {
                breakers.probe(nodes.get().masters().values(), Probe::ping, this::failed);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Redis: the masters changed under the probe", e);
        }
        log.tick();
    }

    private static void ping(Pool<Connection> master) {
        try (Connection connection = master.getResource()) {
            new Jedis(connection).ping();
        } catch (JedisConnectionException e) {
            master.clear();
            throw e;
        }
    }

    /** The servers may have changed, and no call finds that out while none is made. */
    private void failed(Throwable failure) {
        log.failed(new RedisException(RedisErrors.code(failure), failure));
        nodes.renewSoon();
    }
}
