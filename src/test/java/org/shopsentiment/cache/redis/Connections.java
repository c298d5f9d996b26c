package org.shopsentiment.cache.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings for tests: time-outs of 1.5 s, database 0, the prefix {@code test_}. */
final class Connections {

    static final String PREFIX = "test_";

    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private Connections() {}

    static RedisSettings to(int port) {
        return to(port, null, null);
    }

    static RedisSettings to(int port, @Nullable String user, @Nullable String password) {
        return settings("localhost", port, false, user, password, 0, 4, null);
    }

    static RedisSettings settings(
            String host,
            int port,
            boolean tls,
            @Nullable String user,
            @Nullable String password,
            int database,
            int poolSize,
            @Nullable Path caFile) {
        Topology topology = new Topology.Single(new Topology.Node(host, port));
        Login login = new Login(user, password);
        return new RedisSettings(topology, login, tls, caFile, database, PATIENCE, PATIENCE, poolSize, PREFIX);
    }

    /** With pools of 8 connections and a patience of 400 ms. */
    static RedisSettings to(Topology topology, Login login) {
        Duration patience = Duration.ofMillis(400);
        return new RedisSettings(topology, login, false, null, 0, patience, patience, 8, PREFIX);
    }
}
