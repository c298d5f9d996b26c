package org.shopsentiment.cache.redis;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import redis.clients.jedis.Jedis;

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
                breakers.probe(
                        nodes.get().masters().values(), master -> RedisNodes.ask(master, Jedis::ping), this::failed);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Redis: the masters changed under the probe", e);
        }
        log.tick();
    }

    /** The servers may have changed, and no call finds that out while none is made. */
    private void failed(Throwable failure) {
        log.failed(new RedisException(RedisErrors.code(failure), failure));
        nodes.renewSoon();
    }
}
