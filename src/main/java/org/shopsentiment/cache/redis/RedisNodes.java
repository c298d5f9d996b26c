package org.shopsentiment.cache.redis;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.util.Pool;

/** The servers of one Redis, and a bounded pool of connections to each: one implementation a topology. Thread-safe. */
interface RedisNodes extends AutoCloseable {

    /** Gives each command to the server that has its key. */
    UnifiedJedis client();

    /** The masters as they are known now, by {@code host:port}; together they hold each key once. */
    Map<String, Pool<Connection>> masters();

    /** What a master is called, now or until a moment ago. */
    default String nameOf(Pool<Connection> pool) {
        return masters().entrySet().stream()
                .filter(master -> master.getValue() == pool)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("a former master");
    }

    /** The pool of the master that has a key. */
    Pool<Connection> poolOf(String key);

    /** The pool of the master that has a command's one key. */
    Pool<Connection> poolFor(CommandArguments command);

    /** A connection broke; the idle ones to the same server are broken too, and would each fail one more call. */
    void broken(@Nullable HostAndPort server);

    /** Looks which servers there are now: this, or others that take its place. Runs in the background. */
    RedisNodes renewed();

    @Override
    void close();

    /** The masters have changed while one of them was being asked. */
    static JedisConnectionException gone(String name) {
        return new JedisConnectionException(name + " is no longer a master");
    }

    /** Gives commands to one server. When its connection breaks, the idle ones go too. */
    static <R> R ask(Pool<Connection> pool, Function<Jedis, R> commands) {
        try (Connection connection = pool.getResource()) {
            return commands.apply(new Jedis(connection));
        } catch (JedisConnectionException e) {
            pool.clear();
            throw e;
        }
    }
}
