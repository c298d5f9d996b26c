package org.shopsentiment.cache.redis;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * The application's one bounded pool of connections to Redis. Connects on demand, so that Redis may be away when the
 * application starts. Thread-safe.
 */
@Singleton
public class RedisConnection implements AutoCloseable {

    private final RedisClient client;
    private final TroubleLog log = new TroubleLog();

    /**
     * A pool without connections yet.
     *
     * @param settings where Redis is
     */
    @Inject
    public RedisConnection(RedisSettings settings) {
        this.client = RedisClient.builder()
                .hostAndPort(settings.host(), settings.port())
                .clientConfig(clientConfig(settings))
                .poolConfig(poolConfig(settings))
                .build();
    }

    /**
     * Gives commands to Redis.
     *
     * <p>After a broken connection the idle ones are dropped too: when Redis has gone away they are broken as well, and
     * each would fail one more request when it is back.
     *
     * @param commands what to ask
     * @param <R> type of the answer
     * @return the answer
     * @throws RedisException whatever went wrong, with a stable code
     */
    public <R> R call(Function<UnifiedJedis, R> commands) {
        try {
            R answer = commands.apply(client);
            log.worked();
            return answer;
        } catch (RuntimeException e) {
            if (e instanceof JedisConnectionException) {
                client.getPool().clear();
            }
            RedisException failure = new RedisException(RedisErrors.code(e), e);
            if (failure.code().equals(RedisErrors.INTERRUPTED)) {
                Thread.currentThread().interrupt();
            }
            log.failed(failure);
            throw failure;
        }
    }

    @Override
    @PreDestroy
    public void close() {
        client.close();
    }

    private static DefaultJedisClientConfig clientConfig(RedisSettings settings) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .socketTimeoutMillis((int) settings.timeout().toMillis())
                .connectionTimeoutMillis((int) settings.connectTimeout().toMillis())
                .database(settings.database())
                .clientName("shopsentiment");
        if (settings.user() != null) {
            config.user(settings.user());
        }
        if (settings.password() != null) {
            config.password(settings.password());
        }
        if (settings.tls()) {
            config.sslOptions(
                    settings.caFile() == null
                            ? SslOptions.defaults()
                            : CertificateAuthority.trusting(settings.caFile()));
        }
        return config.build();
    }

    private static ConnectionPoolConfig poolConfig(RedisSettings settings) {
        ConnectionPoolConfig config = new ConnectionPoolConfig();
        config.setMaxTotal(settings.poolSize());
        config.setMaxIdle(settings.poolSize());
        config.setMaxWait(settings.timeout());
        config.setJmxEnabled(false);
        return config;
    }
}
