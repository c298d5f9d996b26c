package org.shopsentiment.cache.redis;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.Codec;
import org.shopsentiment.cache.Entry;
import org.shopsentiment.cache.UndecodableEntryException;
import org.shopsentiment.cache.annotation.Monitored;
import redis.clients.jedis.params.SetParams;

/** The Jedis-backed cache service. An entry is one Redis string with a time to live. */
@Singleton
@Monitored
public class RedisCacheStore implements CacheStore {

    private final RedisConnection redis;
    private final Codec codec;
    private final RedisKeys keys;

    /**
     * A store on a connection.
     *
     * @param redis the connection
     * @param codec turns values into text and back
     * @param settings gives the prefix of the keys
     */
    @Inject
    public RedisCacheStore(RedisConnection redis, Codec codec, RedisSettings settings) {
        this.redis = redis;
        this.codec = codec;
        this.keys = new RedisKeys(settings.keyPrefix());
    }

    @Override
    public <T> @Nullable Entry<T> get(CacheKey key, Type type) {
        String name = keys.entry(key);
        String text;
        try {
            text = redis.call(name, client -> client.get(name));
        } catch (RedisException e) {
            throw e.code().equals(RedisErrors.WRONG_TYPE) ? new UndecodableEntryException(e) : e;
        }
        return text == null ? null : decode(text, type);
    }

    @Override
    public void put(CacheKey key, @Nullable Object value, Type type, Duration ttl) {
        String text = codec.encode(value, type);
        String name = keys.entry(key);
        redis.call(name, client -> client.set(name, text, SetParams.setParams().px(ttl.toMillis())));
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

    @SuppressWarnings("unchecked")
    private <T> Entry<T> decode(String text, Type type) {
        try {
            return new Entry<>((T) codec.decode(text, type));
        } catch (RuntimeException | StackOverflowError e) {
            throw new UndecodableEntryException(e);
        }
    }
}
