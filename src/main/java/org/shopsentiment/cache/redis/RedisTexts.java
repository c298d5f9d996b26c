package org.shopsentiment.cache.redis;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.EntryText;
import org.shopsentiment.cache.TextStore;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** Entries in Redis: each is one string with a time to live. */
@Singleton
@Typed(RedisTexts.class)
public class RedisTexts implements TextStore {

    private static final int KEYS_IN_ONE_COMMAND = 1_000;

    /** Read instead of what is no string; begins like no text of ours. */
    private static final String NO_STRING = "";

    private final RedisConnection redis;
    private final RedisKeys keys;

    /**
     * A store on a connection.
     *
     * @param redis the connection
     * @param settings gives the prefix of the keys
     */
    @Inject
    public RedisTexts(RedisConnection redis, RedisSettings settings) {
        this.redis = redis;
        this.keys = new RedisKeys(settings.keyPrefix());
    }

    @Override
    public @Nullable String get(CacheKey key) {
        String name = keys.entry(key);
        return redis.call(client -> get(client, name));
    }

    private static @Nullable String get(UnifiedJedis client, String name) {
        try {
            return client.get(name);
        } catch (JedisDataException e) {
            return noString(e);
        }
    }

    @Override
    public List<@Nullable String> getAll(List<CacheKey> wanted) {
        List<@Nullable String> found = new ArrayList<>(wanted.size());
        for (int from = 0; from < wanted.size(); from += KEYS_IN_ONE_COMMAND) {
            List<CacheKey> some = wanted.subList(from, Math.min(wanted.size(), from + KEYS_IN_ONE_COMMAND));
            found.addAll(redis.call(client -> getInOneTrip(client, some)));
        }
        return found;
    }

    /** A pipeline of GETs, for MGET must not name keys of several slots. */
    private List<@Nullable String> getInOneTrip(UnifiedJedis client, List<CacheKey> some) {
        List<Response<String>> answers = new ArrayList<>(some.size());
        try (AbstractPipeline pipeline = client.pipelined()) {
            some.forEach(key -> answers.add(pipeline.get(keys.entry(key))));
            pipeline.sync();
        }
        List<@Nullable String> found = new ArrayList<>(some.size());
        answers.forEach(answer -> found.add(text(answer)));
        return found;
    }

    private static @Nullable String text(Response<String> answer) {
        try {
            return answer.get();
        } catch (JedisDataException e) {
            return noString(e);
        }
    }

    private static String noString(JedisDataException e) {
        if (e.getMessage() != null && e.getMessage().startsWith("WRONGTYPE")) {
            return NO_STRING;
        }
        throw e;
    }

    @Override
    public String lease(CacheKey key, String lease, Duration life) {
        return redis.call(client -> (String)
                RedisScript.LEASE.run(client, keys.entry(key), lease, Long.toString(life.toMillis()), EntryText.MARK));
    }

    @Override
    public boolean replace(CacheKey key, String beginning, String text, Duration life) {
        Object replaced = redis.call(client ->
                RedisScript.REPLACE.run(client, keys.entry(key), beginning, text, Long.toString(life.toMillis())));
        return Long.valueOf(1).equals(replaced);
    }

    @Override
    public long remove(String cacheName, Collection<CacheKey> removed) {
        String[] names = removed.stream().map(keys::entry).toArray(String[]::new);
        long count = 0;
        for (int from = 0; from < names.length; from += KEYS_IN_ONE_COMMAND) {
            int to = Math.min(names.length, from + KEYS_IN_ONE_COMMAND);
            count += unlink(Arrays.copyOfRange(names, from, to));
        }
        return count;
    }

    @Override
    public long clear(String cacheName) {
        AtomicLong count = new AtomicLong();
        new KeyWalk(redis).forEachStep(keys.entriesOf(cacheName), step -> {
            if (!step.isEmpty()) {
                count.addAndGet(unlink(step.toArray(String[]::new)));
            }
        });
        return count.get();
    }

    private long unlink(String[] names) {
        return redis.call(client -> client.unlink(names));
    }
}
