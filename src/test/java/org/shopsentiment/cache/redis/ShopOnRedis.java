package org.shopsentiment.cache.redis;

import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CachePolicy;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.CodedStore;
import org.shopsentiment.cache.Flights;
import org.shopsentiment.cache.Loader;
import org.shopsentiment.cache.Lookup;
import org.shopsentiment.cache.ReadThroughCache;
import org.shopsentiment.cache.RememberedRemovals;
import org.shopsentiment.cache.StoreLimits;
import org.shopsentiment.cache.json.JsonbCodec;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.Ticker;

/** A cache as the application builds it, with its probe in the background and a clock that a test may turn. */
final class ShopOnRedis implements AutoCloseable {

    /** The application's own default. */
    static final Duration PATIENCE = Duration.ofMillis(250);

    static final String CACHE = "answers";

    private static final CachePolicy POLICY =
            new CachePolicy(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ZERO, 0);

    final RedisConnection redis;
    final AtomicLong clockIsAheadNanos = new AtomicLong();
    private final ReadThroughCache cache;
    private final CacheStore store;
    private final RememberedRemovals texts;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

    ShopOnRedis(int port, int poolSize) {
        this(new Topology.Single(new Topology.Node("localhost", port)), Login.NONE, poolSize);
    }

    /** Without upkeep: a test does it when it likes. */
    ShopOnRedis(Topology topology, Login login, int poolSize) {
        RedisSettings settings =
                new RedisSettings(topology, login, false, null, 0, PATIENCE, PATIENCE, poolSize, Connections.PREFIX);
        Ticker ticker = () -> System.nanoTime() + clockIsAheadNanos.get();
        RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
        redis = new RedisConnection(settings);
        CacheMonitor monitor = new CacheMonitor(this::now, ticker, List.of(CACHE), key -> "all");
        Flights flights = new Flights(Duration.ofSeconds(5));
        texts = new RememberedRemovals(new RedisTexts(redis, settings), 1_000, monitor, ticker);
        store = new CodedStore(
                texts,
                new JsonbCodec(JsonbBuilder.create()),
                flights,
                new StoreLimits(1 << 20, Duration.ofSeconds(30)),
                this::now,
                random);
        cache = new ReadThroughCache(store, flights, monitor, ticker, random);
    }

    /** From now on the application's upkeep is done every second, as in the application. */
    ShopOnRedis withUpkeep() {
        Future<?> unused = timer.scheduleWithFixedDelay(this::upkeep, 1, 1, TimeUnit.SECONDS);
        return this;
    }

    void upkeep() {
        redis.probe();
        texts.retry();
    }

    private Instant now() {
        return Instant.now().plusNanos(clockIsAheadNanos.get());
    }

    Lookup<Answer> get(String key, Loader<Answer> loader) throws Exception {
        return cache.get(new CacheKey(CACHE, key), Answer.class, POLICY, loader);
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
