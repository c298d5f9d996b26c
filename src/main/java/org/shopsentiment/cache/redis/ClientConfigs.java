package org.shopsentiment.cache.redis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.SslOptions;

/** The settings in Jedis' words. */
final class ClientConfigs {

    private ClientConfigs() {}

    /** For connections to servers that hold keys. */
    static DefaultJedisClientConfig servers(RedisSettings settings) {
        return common(settings, settings.login())
                .database(settings.database())
                .hostAndPortMapper(address -> {
                    CallClock.forbidReplacingAfter(settings.timeout());
                    return address;
                })
                .build();
    }

    /** For connections to Sentinels, which have users of their own. */
    static DefaultJedisClientConfig sentinels(RedisSettings settings, Login login) {
        return common(settings, login).serverDefaultProtocol().build();
    }

    private static DefaultJedisClientConfig.Builder common(RedisSettings settings, Login login) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .socketTimeoutMillis((int) settings.timeout().toMillis())
                .connectionTimeoutMillis((int) settings.connectTimeout().toMillis())
                .clientName("shopsentiment")
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED);
        if (login.user() != null) {
            config.user(login.user());
        }
        if (login.password() != null) {
            config.password(login.password());
        }
        if (settings.tls()) {
            config.sslOptions(
                    settings.caFile() == null
                            ? SslOptions.defaults()
                            : CertificateAuthority.trusting(settings.caFile()));
        }
        return config;
    }

    /** The pool of one server. */
    static ConnectionPoolConfig pool(RedisSettings settings) {
        ConnectionPoolConfig config = new ConnectionPoolConfig();
        config.setMaxTotal(settings.poolSize());
        config.setMaxIdle(settings.poolSize());
        config.setMaxWait(settings.timeout());
        config.setJmxEnabled(false);
        return config;
    }

    static HostAndPort address(Topology.Node node) {
        return new HostAndPort(node.host(), node.port());
    }

    static Set<HostAndPort> addresses(List<Topology.Node> nodes) {
        return nodes.stream().map(ClientConfigs::address).collect(Collectors.toUnmodifiableSet());
    }
}
