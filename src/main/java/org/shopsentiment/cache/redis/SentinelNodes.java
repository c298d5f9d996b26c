package org.shopsentiment.cache.redis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisSentinelClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.Delay;
import redis.clients.jedis.util.Pool;

/**
 * The master that Sentinels name. Jedis listens to them for a new one; that they are asked again now and then finds a
 * master that was named while no word came through.
 */
final class SentinelNodes implements RedisNodes {

    private static final Duration NEWS_ARRIVE_WITHIN = Duration.ofMillis(500);
    private static final Delay LISTENS_AGAIN =
            Delay.exponentialWithJitter(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(1));

    private final RedisSettings settings;
    private final Topology.Sentinel topology;
    private final RedisSentinelClient client;

    SentinelNodes(RedisSettings settings, Topology.Sentinel topology) {
        this.settings = settings;
        this.topology = topology;
        master();
        this.client = RedisSentinelClient.builder()
                .masterName(topology.master())
                .sentinels(ClientConfigs.addresses(topology.sentinels()))
                .sentinelClientConfig(sentinelConfig())
                .sentinelReconnectDelay(LISTENS_AGAIN)
                .clientConfig(ClientConfigs.servers(settings))
                .poolConfig(ClientConfigs.pool(settings))
                .build();
    }

    private JedisClientConfig sentinelConfig() {
        return ClientConfigs.sentinels(settings, topology.login());
    }

    /** Asks one Sentinel after the other; unlike Jedis it says in its exception why none knows. */
    private HostAndPort master() {
        JedisException why = new JedisConnectionException("No Sentinel answers");
        for (Topology.Node sentinel : topology.sentinels()) {
            try (Jedis jedis = new Jedis(ClientConfigs.address(sentinel), sentinelConfig())) {
                List<String> address = jedis.sentinelGetMasterAddrByName(topology.master());
                if (address != null && address.size() == 2) {
                    return new HostAndPort(address.get(0), Integer.parseInt(address.get(1)));
                }
                why.addSuppressed(new UnknownMasterException());
            } catch (JedisException e) {
                why.addSuppressed(e);
            }
        }
        throw why;
    }

    @Override
    public UnifiedJedis client() {
        return client;
    }

    @Override
    public Map<String, Pool<Connection>> masters() {
        return Map.of(client.getCurrentMaster().toString(), pool());
    }

    @Override
    public Pool<Connection> poolOf(String key) {
        return pool();
    }

    @Override
    public Pool<Connection> poolFor(CommandArguments command) {
        return pool();
    }

    private Pool<Connection> pool() {
        return client.getPrimaryNodesConnectionMap().values().iterator().next();
    }

    @Override
    public void broken(@Nullable HostAndPort server) {
        pool().clear();
    }

    @Override
    public RedisNodes renewed() {
        if (master().equals(client.getCurrentMaster())) {
            return this;
        }
        LockSupport.parkNanos(NEWS_ARRIVE_WITHIN.toNanos());
        return master().equals(client.getCurrentMaster()) ? this : new SentinelNodes(settings, topology);
    }

    @Override
    public void close() {
        client.close();
    }

    /** The Sentinel watches no master of that name. */
    static final class UnknownMasterException extends JedisException {

        private static final long serialVersionUID = 1L;

        UnknownMasterException() {
            super("No master of that name");
        }
    }
}
