package org.shopsentiment.cache.redis;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.util.Pool;

/**
 * The application's one way to Redis, with a bounded pool of connections to each server. Redis may be away when the
 * application starts: calls fail at once until it is found. Thread-safe.
 */
@Singleton
public class RedisConnection implements AutoCloseable {

    private static final Logger LOG = System.getLogger(RedisConnection.class.getName());
    private static final int COMMANDS_IN_ONE_TRIP = 1_000;
    private static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);

    private final LateNodes nodes;
    private final Breakers breakers;
    private final Failures failures;
    private final Probe probe;

    /**
     * A connection. Looks for the servers of a cluster or of Sentinels, once, within their time-outs.
     *
     * @param settings where Redis is
     */
    @Inject
    public RedisConnection(RedisSettings settings) {
        LateNodes found = LateNodes.of(settings);
        this.nodes = found;
        this.breakers = new Breakers(pool -> found.get().nameOf(pool), LOG);
        TroubleLog log = new TroubleLog(LOG);
        this.failures = new Failures(found, log);
        this.probe = new Probe(found, breakers, log);
    }

    /**
     * Gives commands to Redis, each to the server that has its key. A command's keys must be in one slot, and a command
     * has to have a key.
     *
     * <p>After a broken connection the idle ones to that server are dropped too: when it has gone away they are broken as
     * well, and each would fail one more request when it is back.
     *
     * @param key the key that they are about, or another of its slot: while its server fails calls, this one fails at once
     * @param commands what to ask
     * @param <R> type of the answer
     * @return the answer
     * @throws RedisException whatever went wrong, with a stable code
     */
    public <R> R call(String key, Function<UnifiedJedis, R> commands) {
        return guarded(found -> breakers.of(found.poolOf(key)).call(() -> commands.apply(found.client())));
    }

    /**
     * Gives commands to Redis even while their server fails calls: for who can wait, and for who wants to know.
     *
     * @param commands what to ask
     * @param <R> type of the answer
     * @return the answer
     * @throws RedisException whatever went wrong, with a stable code
     */
    public <R> R call(Function<UnifiedJedis, R> commands) {
        return guarded(found -> commands.apply(found.client()));
    }

    /**
     * Gives many commands of one key each to Redis, in one round trip to each master for every thousand.
     *
     * @param commands what to ask
     * @param otherwise what to answer where Redis answers a command with an error; or throws it
     * @param <R> type of an answer
     * @return the answers, in the same order
     * @throws RedisException the first thing that went wrong; other commands may have been done
     */
    public <R> List<@Nullable R> callEach(
            List<CommandObject<R>> commands, Function<JedisDataException, @Nullable R> otherwise) {
        List<@Nullable R> answers = new ArrayList<>(commands.size());
        for (int from = 0; from < commands.size(); from += COMMANDS_IN_ONE_TRIP) {
            List<CommandObject<R>> some =
                    commands.subList(from, Math.min(commands.size(), from + COMMANDS_IN_ONE_TRIP));
            answers.addAll(guarded(found -> new Fanout<>(found, breakers, some, otherwise).answers()));
        }
        return answers;
    }

    /**
     * Removes keys, as {@link #callEach} does.
     *
     * @param names their names
     * @return how many were there
     * @throws RedisException the first thing that went wrong; some may be gone by then
     */
    public long unlink(List<String> names) {
        return callEach(names.stream().map(COMMANDS::unlink).toList(), RedisConnection::thrown).stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private static Long thrown(JedisDataException error) {
        throw error;
    }

    /**
     * The masters, which together hold each key once, as they are known now. Asks nobody, so it says nothing of whether
     * they serve.
     *
     * @return their names for {@link #callMaster}
     * @throws RedisException when they are not known
     */
    public List<String> masters() {
        try {
            return nodes.get().masters().keySet().stream().sorted().toList();
        } catch (RuntimeException e) {
            throw failures.handled(e);
        }
    }

    /**
     * Gives commands that have no key to one master.
     *
     * @param master its name
     * @param commands what to ask
     * @param <R> type of the answer
     * @return the answer
     * @throws RedisException whatever went wrong; also when that is no longer a master
     */
    public <R> R callMaster(String master, Function<Jedis, R> commands) {
        return guarded(found -> {
            Pool<Connection> pool = found.masters().get(master);
            if (pool == null) {
                throw RedisNodes.gone(master);
            }
            return RedisNodes.ask(pool, commands);
        });
    }

    /**
     * Whether calls are being refused: those of a server that fails them, or all, while the servers are not found.
     *
     * @return true from some failures in a row until a {@link #probe} succeeds
     */
    public boolean isAvoided() {
        return nodes.isMissing() || breakers.anyOpen();
    }

    /** Tries the servers that calls are kept off, one {@code PING} each. To be called every second by one thread. */
    public void probe() {
        probe.run();
    }

    /** What answers may not be Redis, and may name a length that no array has. */
    private <R> R guarded(Function<RedisNodes, R> action) {
        CallClock.start();
        try {
            return action.apply(nodes.get());
        } catch (RuntimeException | VirtualMachineError e) {
            throw failures.handled(e);
        } finally {
            CallClock.stop();
        }
    }

    @Override
    @PreDestroy
    public void close() {
        nodes.close();
        LOG.log(Level.INFO, "Closed the connections to Redis");
    }
}
