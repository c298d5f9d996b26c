package org.shopsentiment.cache.redis;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.util.JedisClusterCRC16;
import redis.clients.jedis.util.Pool;

/**
 * A Redis Cluster. A call follows one redirection, or tries once more after a connection that broke at once; one that took
 * its time-out is not tried again.
 */
final class ClusterNodes implements RedisNodes {

    private static final int ATTEMPTS = 2;

    private final SlotMap slots;
    private final RedisClusterClient client;

    /** Jedis would look for the new masters while a request waits, and ask one server after the other. */
    private static final class SlotMap extends ClusterConnectionProvider {

        private final Runnable renewSoon;

        SlotMap(RedisSettings settings, Topology.Cluster topology, Runnable renewSoon) {
            super(
                    ClientConfigs.addresses(topology.nodes()),
                    ClientConfigs.servers(settings),
                    ClientConfigs.pool(settings));
            this.renewSoon = renewSoon;
        }

        @Override
        public void renewSlotCache() {
            renewSoon.run();
        }

        @Override
        public void renewSlotCache(Connection connection) {
            renewSoon.run();
        }

        Pool<Connection> pool(int slot) {
            Pool<Connection> pool = cache.getSlotPool(slot);
            if (pool == null) {
                throw RedisNodes.gone("The server of slot " + slot);
            }
            return pool;
        }

        void renew() {
            super.renewSlotCache();
        }
    }

    ClusterNodes(RedisSettings settings, Topology.Cluster topology, Runnable renewSoon) {
        this.slots = new SlotMap(settings, topology, renewSoon);
        this.client = RedisClusterClient.builder()
                .nodes(ClientConfigs.addresses(topology.nodes()))
                .clientConfig(ClientConfigs.servers(settings))
                .connectionProvider(slots)
                .maxAttempts(ATTEMPTS)
                .maxTotalRetriesDuration(settings.timeout())
                .build();
    }

    @Override
    public UnifiedJedis client() {
        return client;
    }

    @Override
    public Map<String, Pool<Connection>> masters() {
        return Map.copyOf(slots.getPrimaryNodes());
    }

    @Override
    public Pool<Connection> poolOf(String key) {
        return slots.pool(JedisClusterCRC16.getSlot(key));
    }

    @Override
    public Pool<Connection> poolFor(CommandArguments command) {
        return slots.pool(command.getKeyHashSlots().iterator().next());
    }

    @Override
    public void broken(@Nullable HostAndPort server) {
        ConnectionPool pool = server == null ? null : slots.getNodes().get(server.toString());
        if (pool != null) {
            pool.clear();
        }
    }

    @Override
    public RedisNodes renewed() {
        slots.renew();
        return this;
    }

    @Override
    public void close() {
        client.close();
    }
}
