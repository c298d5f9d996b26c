package org.shopsentiment.cache.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings for tests: time-outs of 1.5 s, database 0, the prefix {@code test_}. */
final class Connections {

    static final String PREFIX = "test_";

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
        Duration timeout = Duration.ofMillis(1_500);
        return new RedisSettings(host, port, tls, user, password, database, timeout, timeout, poolSize, PREFIX, caFile);
    }
}
