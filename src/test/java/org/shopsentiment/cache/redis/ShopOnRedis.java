package org.shopsentiment.cache.redis;

import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.Loader;
import org.shopsentiment.cache.Lookup;
import org.shopsentiment.cache.ReadThroughCache;
import org.shopsentiment.cache.json.JsonbCodec;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.Ticker;

/** A cache as the application builds it, with its probe in the background and a clock that a test may turn. */
final class ShopOnRedis implements AutoCloseable {

    /** The application's own default. */
    static final Duration PATIENCE = Duration.ofMillis(250);

    static final String CACHE = "answers";

    private static final Duration TTL = Duration.ofMinutes(5);

    final RedisConnection redis;
    final AtomicLong clockIsAheadNanos = new AtomicLong();
    private final ReadThroughCache cache;
    private final CacheStore store;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

    ShopOnRedis(int port, int poolSize) {
        RedisSettings settings = new RedisSettings(
                new Topology.Single(new Topology.Node("localhost", port)),
                Login.NONE,
                false,
                null,
                0,
                PATIENCE,
                PATIENCE,
                poolSize,
                Connections.PREFIX);
        Ticker ticker = () -> System.nanoTime() + clockIsAheadNanos.get();
        redis = new RedisConnection(settings);
        CacheMonitor monitor = new CacheMonitor(this::now, ticker, List.of(CACHE), key -> "all");
        store = new RedisCacheStore(redis, new JsonbCodec(JsonbBuilder.create()), settings);
        cache = new ReadThroughCache(store, monitor, ticker);
        Future<?> unused = timer.scheduleWithFixedDelay(redis::probe, 1, 1, TimeUnit.SECONDS);
    }

    private Instant now() {
        return Instant.now().plusNanos(clockIsAheadNanos.get());
    }

    Lookup<Answer> get(String key, Loader<Answer> loader) throws Exception {
        return cache.get(new CacheKey(CACHE, key), Answer.class, TTL, loader);
    }

    void remove(String key) {
        store.remove(CACHE, List.of(new CacheKey(CACHE, key)));
    }

    /** The name of a key's entry in Redis. */
    static String entry(String key) {
        return Connections.PREFIX + CACHE + ":" + key;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        redis.close();
    }
}
