package org.shopsentiment.cache.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is and how patient this application is with it.
 *
 * @param topology what kind of Redis it is, and where
 * @param login who this application is to Redis
 * @param tls whether connections are encrypted, those to Sentinels included
 * @param caFile certificates (PEM) to trust instead of the JVM's own, or null
 * @param database the database's number; 0 in a cluster
 * @param timeout the longest wait for an answer, and for a free connection
 * @param connectTimeout the longest wait for a new connection
 * @param poolSize connections at most, to each server
 * @param keyPrefix what every key of this application begins with
 */
public record RedisSettings(
        Topology topology,
        Login login,
        boolean tls,
        @Nullable Path caFile,
        int database,
        Duration timeout,
        Duration connectTimeout,
        int poolSize,
        String keyPrefix) {

    /** Says nothing of the user and the password. */
    @Override
    public String toString() {
        String kind = topology instanceof Topology.Single ? "" : "+" + topology.name();
        return (tls ? "rediss" : "redis") + kind + "://" + topology + "/" + database;
    }
}
