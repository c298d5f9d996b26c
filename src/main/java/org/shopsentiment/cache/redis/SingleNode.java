package org.shopsentiment.cache.redis;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.util.Pool;

/** One server; connects on demand. */
final class SingleNode implements RedisNodes {

    private final RedisClient client;
    private final String name;

    SingleNode(RedisSettings settings, Topology.Single topology) {
        this.name = topology.node().toString();
        this.client = RedisClient.builder()
                .hostAndPort(ClientConfigs.address(topology.node()))
                .clientConfig(ClientConfigs.servers(settings))
                .poolConfig(ClientConfigs.pool(settings))
                .build();
    }

    @Override
    public UnifiedJedis client() {
        return client;
    }

    @Override
    public Map<String, Pool<Connection>> masters() {
        return Map.of(name, client.getPool());
    }

    @Override
    public Pool<Connection> poolOf(String key) {
        return client.getPool();
    }

    @Override
    public Pool<Connection> poolFor(CommandArguments command) {
        return client.getPool();
    }

    @Override
    public void broken(@Nullable HostAndPort server) {
        client.getPool().clear();
    }

    @Override
    public RedisNodes renewed() {
        return this;
    }

    @Override
    public void close() {
        client.close();
    }
}
