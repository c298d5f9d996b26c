package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CachePolicy;
import org.shopsentiment.cache.CodedStore;
import org.shopsentiment.cache.Flights;
import org.shopsentiment.cache.ReadThroughCache;
import org.shopsentiment.cache.StoreLimits;
import org.shopsentiment.cache.json.JsonbCodec;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.redis.FaultProxy;
import org.shopsentiment.redis.Polling;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.Jedis;

/** Loads of many keys at once, on a real Redis: few trips, and each key is loaded once by all who miss it. */
class BulkLoadsTest {

    private static final int THREADS = 8;
    private static final CachePolicy POLICY =
            new CachePolicy(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ZERO, 0);

    private static TestRedis server;
    private static FaultProxy proxy;

    private final RedisSettings settings =
            Connections.settings("localhost", proxy.port(), false, null, null, 0, 2 * THREADS, null);
    private final RedisConnection redis = new RedisConnection(settings);
    private final Flights flights = new Flights(Duration.ofSeconds(20));
    private final ReadThroughCache cache = cache();
    private final Map<String, AtomicInteger> loads = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeAll
    static void start() {
        server = TestRedis.onFreePort();
        proxy = FaultProxy.before(server.port());
    }

    @AfterAll
    static void stop() {
        proxy.close();
        server.close();
    }

    @AfterEach
    void empty() {
        threads.shutdownNow();
        redis.close();
        try (Jedis raw = new Jedis("localhost", server.port())) {
            raw.flushAll();
            raw.scriptFlush();
        }
    }

    private ReadThroughCache cache() {
        RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
        CodedStore store = new CodedStore(
                new RedisTexts(redis, settings),
                new JsonbCodec(JsonbBuilder.create()),
                flights,
                new StoreLimits(1 << 20, Duration.ofSeconds(30)),
                Instant::now,
                random);
        CacheMonitor monitor = new CacheMonitor(Instant::now, System::nanoTime, List.of("items"), key -> "all");
        return new ReadThroughCache(store, flights, monitor, System::nanoTime, random);
    }

    private static List<String> keys(String round, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> round + i).toList();
    }

    private Map<String, String> getAll(List<String> keys) throws Exception {
        return cache.getAll("items", keys, String.class, POLICY, this::load);
    }

    private Map<String, String> load(Collection<String> keys) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        keys.forEach(
                key -> loads.computeIfAbsent(key, absent -> new AtomicInteger()).incrementAndGet());
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> "loaded " + key));
    }

    private String get(String key) throws Exception {
        return String.valueOf(cache.get(new CacheKey("items", key), String.class, POLICY, () -> load(List.of(key))
                        .get(key))
                .value());
    }

    private void allAtOnce(List<Callable<?>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Future<?>> all = new ArrayList<>();
        for (Callable<?> call : calls) {
            all.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        for (Future<?> one : all) {
            one.get(25, TimeUnit.SECONDS);
        }
    }

    @Test
    void callsForOverlappingKeysLoadEachOfThemOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            String round = "round=" + i + "&id=";
            List<Callable<?>> calls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int from = 7 * thread;
                calls.add(() -> {
                    List<String> keys = keys(round, from, from + 40);
                    assertThat(getAll(from % 2 == 0 ? keys : reversed(keys)))
                            .hasSize(40)
                            .allSatisfy((key, value) -> assertThat(value).isEqualTo("loaded " + key));
                    return keys;
                });
                calls.add(() -> assertThat(get(round + (from + 5))).isEqualTo("loaded " + round + (from + 5)));
            }
            allAtOnce(calls);
        }

        assertThat(loads).hasSize(20 * (7 * (THREADS - 1) + 40));
        assertThat(loads.values()).allSatisfy(count -> assertThat(count).hasValue(1));
        assertThat(flights.size()).isZero();
    }

    private static List<String> reversed(List<String> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(keys.size() - 1 - i))
                .toList();
    }

    @Test
    void hundredMissingKeysAreLeasedAndStoredInAFewTrips() throws Exception {
        getAll(keys("warm=", 0, 3));
        int before = proxy.questions();

        getAll(keys("id=", 0, 100));

        assertThat(proxy.questions() - before).isBetween(3, 20);
        assertThat(getAll(keys("id=", 0, 100))).containsEntry("id=17", "loaded id=17");
        assertThat(loads.get("id=17")).hasValue(1);
    }

    @Test
    void aLoadThatFailsFailsAllWhoWaitForItOnceAndTheNextLoadsAnew() throws Exception {
        IOException away = new IOException("database away");
        Future<?> first = threads.submit(() -> cache.getAll("items", keys("id=", 0, 9), String.class, POLICY, keys -> {
            Polling.until("both others wait", () -> flights.waiting() == 2);
            throw away;
        }));
        Polling.until("the first loads", () -> flights.size() == 9);
        Future<?> second = threads.submit(() -> getAll(keys("id=", 5, 12)));
        Future<?> third = threads.submit(() -> get("id=7"));

        for (Future<?> call : List.of(first, second, third)) {
            assertThat(call)
                    .failsWithin(Duration.ofSeconds(25))
                    .withThrowableOfType(ExecutionException.class)
                    .havingCause()
                    .isSameAs(away);
        }
        assertThat(loads).containsOnlyKeys("id=9", "id=10", "id=11");
        assertThat(get("id=7")).isEqualTo("loaded id=7");
        assertThat(flights.size()).isZero();
    }
}
