package org.shopsentiment.redis;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;

/** A test's own connections to its servers. They believe whatever certificate is shown: they prove nothing. */
final class TestClients {
    private static final DefaultJedisClientConfig ENCRYPTED = DefaultJedisClientConfig.builder()
            .serverDefaultProtocol()
            .sslOptions(
                    SslOptions.builder().sslVerifyMode(SslVerifyMode.INSECURE).build())
            .build();

    private TestClients() {}

    static Jedis to(int port, @Nullable TestCertificates encryption) {
        HostAndPort address = new HostAndPort("127.0.0.1", port);
        return encryption == null ? new Jedis(address) : new Jedis(address, ENCRYPTED);
    }
}
