package org.shopsentiment.cache.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** What Redis does in one atomic step. Each script names one key, so that it runs in a cluster too. */
enum RedisScript {

    /**
     * Arguments: the lease's text, its life in milliseconds, the mark of our texts. Answers the text of ours that is there
     * then. What is not ours is overwritten.
     */
    LEASE("""
            if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return ARGV[1] end
            local there = redis.pcall('GET', KEYS[1])
            if type(there) == 'string' then
              local kind = string.match(there, '^' .. ARGV[3] .. string.rep('[0-9a-f]', 16) .. '([VL])')
              if kind == 'V' then return there end
              if kind == 'L' and #there == #ARGV[1] then
                redis.call('PEXPIRE', KEYS[1], ARGV[2])
                return there
              end
            end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return ARGV[1]
            """),

    /** Arguments: how the text that is there must begin, the new text, its life in milliseconds. Answers 1 or 0. */
    REPLACE("""
            if redis.pcall('GETRANGE', KEYS[1], 0, #ARGV[1] - 1) ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1
            """);

    private static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);
    private static final Object UNKNOWN = new Object();

    private final String text;
    private final String sha1;

    RedisScript(String text) {
        this.text = text;
        this.sha1 = sha1(text);
    }

    /** Redis forgets scripts at a restart; it is told the whole text only then. */
    Object run(UnifiedJedis client, String key, byte[]... arguments) {
        List<byte[]> keys = List.of(bytes(key));
        List<byte[]> values = List.of(arguments);
        try {
            return client.evalsha(bytes(sha1), keys, values);
        } catch (JedisNoScriptException e) {
            return client.eval(bytes(text), keys, values);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One run of it: for which key, with what. */
    record Run(String key, List<byte[]> arguments) {

        Run(String key, byte[]... arguments) {
            this(key, List.of(arguments));
        }

        List<byte[]> keys() {
            return List.of(bytes(key));
        }
    }

    /** Runs it for many keys, in one round trip to each master for every thousand; one more after a restart of Redis. */
    List<Object> runAll(RedisConnection redis, List<Run> runs) {
        List<@Nullable Object> answers = redis.callEach(
                runs.stream()
                        .map(run -> COMMANDS.evalsha(bytes(sha1), run.keys(), run.arguments()))
                        .toList(),
                RedisScript::unknown);
        List<Run> again = IntStream.range(0, runs.size())
                .filter(i -> answers.get(i) == UNKNOWN)
                .mapToObj(runs::get)
                .toList();
        Iterator<@Nullable Object> late = redis.callEach(
                        again.stream()
                                .map(run -> COMMANDS.eval(bytes(text), run.keys(), run.arguments()))
                                .toList(),
                        RedisScript::thrown)
                .iterator();
        return answers.stream()
                .map(answer -> Objects.requireNonNull(answer == UNKNOWN ? late.next() : answer))
                .toList();
    }

    private static Object unknown(JedisDataException error) {
        return error instanceof JedisNoScriptException ? UNKNOWN : thrown(error);
    }

    private static Object thrown(JedisDataException error) {
        throw error;
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes(text));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
