package org.shopsentiment.cache.redis;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.EntryText;
import org.shopsentiment.cache.TextStore;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** Entries in Redis: each is one string with a time to live. */
@Singleton
@Typed(RedisTexts.class)
public class RedisTexts implements TextStore {

    private static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);

    /** Read instead of what is no string; begins like no text of ours. */
    private static final byte[] NO_STRING = {};

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
    public byte @Nullable [] get(CacheKey key) {
        String name = keys.entry(key);
        return redis.call(name, client -> get(client, name));
    }

    private static byte @Nullable [] get(UnifiedJedis client, String name) {
        try {
            return client.get(bytes(name));
        } catch (JedisDataException e) {
            return noString(e);
        }
    }

    @Override
    public List<byte @Nullable []> getAll(List<CacheKey> wanted) {
        return redis.callEach(
                wanted.stream().map(key -> COMMANDS.get(bytes(keys.entry(key)))).toList(), RedisTexts::noString);
    }

    private static byte[] noString(JedisDataException e) {
        if (e.getMessage() != null && e.getMessage().startsWith("WRONGTYPE")) {
            return NO_STRING;
        }
        throw e;
    }

    @Override
    public byte[] lease(CacheKey key, String lease, Duration life) {
        String name = keys.entry(key);
        return redis.call(name, client ->
                (byte[]) RedisScript.LEASE.run(client, name, bytes(lease), millis(life), bytes(EntryText.MARK)));
    }

    @Override
    public Map<CacheKey, byte[]> leaseAll(Map<CacheKey, String> leases, Duration life) {
        List<CacheKey> all = List.copyOf(leases.keySet());
        List<RedisScript.Run> runs = all.stream()
                .map(key -> new RedisScript.Run(
                        keys.entry(key), bytes(String.valueOf(leases.get(key))), millis(life), bytes(EntryText.MARK)))
                .toList();
        List<Object> there = RedisScript.LEASE.runAll(redis, runs);
        Map<CacheKey, byte[]> texts = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            texts.put(all.get(i), (byte[]) there.get(i));
        }
        return texts;
    }

    @Override
    public boolean replace(CacheKey key, String beginning, byte[] text, Duration life) {
        String name = keys.entry(key);
        Object replaced =
                redis.call(name, client -> RedisScript.REPLACE.run(client, name, bytes(beginning), text, millis(life)));
        return Long.valueOf(1).equals(replaced);
    }

    @Override
    public Set<CacheKey> replaceAll(Collection<Replacement> replacements) {
        List<Replacement> all = List.copyOf(replacements);
        List<Object> replaced = RedisScript.REPLACE.runAll(
                redis,
                all.stream()
                        .map(one -> new RedisScript.Run(
                                keys.entry(one.key()), bytes(one.beginning()), one.text(), millis(one.life())))
                        .toList());
        return IntStream.range(0, all.size())
                .filter(i -> Long.valueOf(1).equals(replaced.get(i)))
                .mapToObj(i -> all.get(i).key())
                .collect(Collectors.toSet());
    }

    @Override
    public long remove(String cacheName, Collection<CacheKey> removed) {
        return redis.unlink(removed.stream().map(keys::entry).toList());
    }

    @Override
    public long clear(String cacheName) {
        AtomicLong count = new AtomicLong();
        new KeyWalk(redis).forEachStep(keys.entriesOf(cacheName), step -> count.addAndGet(redis.unlink(step)));
        return count.get();
    }

    private static byte[] millis(Duration life) {
        return bytes(Long.toString(life.toMillis()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
