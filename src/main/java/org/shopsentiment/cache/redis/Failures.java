package org.shopsentiment.cache.redis;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisClusterOperationException;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Does what a failed call gives reason for, and names it in a code. Thread-safe. */
final class Failures {

    private final LateNodes nodes;
    private final TroubleLog log;

    Failures(LateNodes nodes, TroubleLog log) {
        this.nodes = nodes;
        this.log = log;
    }

    /** What to throw. A call that was refused gives reason for nothing. */
    RedisException handled(Throwable failure) {
        RedisException named = new RedisException(RedisErrors.code(failure), failure);
        if (!named.code().equals(RedisErrors.CIRCUIT_OPEN)) {
            handle(failure, named.code());
            log.failed(named);
        }
        return named;
    }

    private void handle(Throwable failure, String code) {
        boolean inCluster = failure instanceof JedisClusterOperationException;
        boolean broken = inCluster || failure instanceof JedisConnectionException || code.equals(RedisErrors.PROTOCOL);
        if (broken && !nodes.isMissing()) {
            nodes.get().broken(server(failure));
        }
        if (broken || code.equals(RedisErrors.READONLY)) {
            nodes.renewSoon();
        }
        if (code.equals(RedisErrors.INTERRUPTED)) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable HostAndPort server(Throwable failure) {
        return failure instanceof JedisClusterOperationException inCluster ? inCluster.getNode() : null;
    }
}
