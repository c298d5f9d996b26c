package org.shopsentiment.cache.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisRedirectionException;
import redis.clients.jedis.util.Pool;

/**
 * Gives many commands of one key each to the masters that have the keys, in one round trip to each master. Jedis' own
 * pipeline over a cluster loses the error of a broken connection and starts threads. Not thread-safe.
 */
final class Fanout<R> {

    private final RedisNodes nodes;
    private final Breakers breakers;
    private final List<CommandObject<R>> commands;
    private final Function<JedisDataException, @Nullable R> otherwise;
    private final List<@Nullable R> answers;
    private @Nullable RuntimeException failure;

    Fanout(
            RedisNodes nodes,
            Breakers breakers,
            List<CommandObject<R>> commands,
            Function<JedisDataException, @Nullable R> otherwise) {
        this.nodes = nodes;
        this.breakers = breakers;
        this.commands = commands;
        this.otherwise = otherwise;
        this.answers = new ArrayList<>(commands.size());
    }

    /** The answers in the order of the commands. One master's failure leaves the others' commands done. */
    List<@Nullable R> answers() {
        commands.forEach(command -> answers.add(null));
        byMaster().forEach(this::askMaster);
        if (failure != null) {
            throw failure;
        }
        return answers;
    }

    private Map<Pool<Connection>, List<Integer>> byMaster() {
        Map<Pool<Connection>, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            groups.computeIfAbsent(nodes.poolFor(commands.get(i).getArguments()), pool -> new ArrayList<>())
                    .add(i);
        }
        return groups;
    }

    private void askMaster(Pool<Connection> pool, List<Integer> indexes) {
        List<Response<R>> responses;
        try {
            responses = breakers.of(pool).call(() -> pipelined(pool, indexes));
        } catch (RuntimeException e) {
            if (e instanceof JedisConnectionException) {
                pool.clear();
            }
            failed(e);
            return;
        }
        for (int i = 0; i < responses.size(); i++) {
            try {
                answers.set(indexes.get(i), answer(responses.get(i), commands.get(indexes.get(i))));
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    private List<Response<R>> pipelined(Pool<Connection> pool, List<Integer> indexes) {
        List<Response<R>> responses = new ArrayList<>(indexes.size());
        try (Connection connection = pool.getResource()) {
            Pipeline pipeline = new Pipeline(connection);
            indexes.forEach(index -> responses.add(pipeline.executeCommand(commands.get(index))));
            pipeline.sync();
        }
        return responses;
    }

    /** A key that has moved to another master is asked for there, one by one: only while the cluster changes. */
    private @Nullable R answer(Response<R> response, CommandObject<R> command) {
        try {
            return response.get();
        } catch (JedisRedirectionException e) {
            return nodes.client().executeCommand(command);
        } catch (JedisDataException e) {
            return otherwise.apply(e);
        }
    }

    private void failed(RuntimeException e) {
        if (failure == null) {
            failure = e;
        }
    }
}
