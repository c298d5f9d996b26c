package org.shopsentiment.cache.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is and how patient this application is with it.
 *
 * @param host its host
 * @param port its port
 * @param tls whether the connection is encrypted
 * @param user the ACL user, or null for the default one
 * @param password the password, or null for none
 * @param database the database's number
 * @param timeout the longest wait for an answer, and for a free connection
 * @param connectTimeout the longest wait for a new connection
 * @param poolSize connections at most
 * @param keyPrefix what every key of this application begins with
 * @param caFile certificates (PEM) to trust instead of the JVM's own, or null
 */
public record RedisSettings(
        String host,
        int port,
        boolean tls,
        @Nullable String user,
        @Nullable String password,
        int database,
        Duration timeout,
        Duration connectTimeout,
        int poolSize,
        String keyPrefix,
        @Nullable Path caFile) {

    /** Says nothing of the user and the password. */
    @Override
    public String toString() {
        return (tls ? "rediss" : "redis") + "://" + host + ":" + port + "/" + database;
    }
}
