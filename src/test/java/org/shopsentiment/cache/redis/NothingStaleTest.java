package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CachePolicy;
import org.shopsentiment.cache.CodedStore;
import org.shopsentiment.cache.Flights;
import org.shopsentiment.cache.Lookup;
import org.shopsentiment.cache.ReadThroughCache;
import org.shopsentiment.cache.StoreLimits;
import org.shopsentiment.cache.TextStore;
import org.shopsentiment.cache.json.JsonbCodec;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.params.SetParams;

/** Two nodes on one Redis: nobody who comes after a write has been acknowledged sees what was there before it. */
@Tag("slow")
class NothingStaleTest {

    private static final int KEYS = 3;
    private static final Duration RUN = Duration.ofSeconds(4);
    private static final CachePolicy POLICY =
            new CachePolicy(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), 1);

    private static TestRedis redis;
    private static RedisConnection connection;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLongArray database = new AtomicLongArray(KEYS);
    private final AtomicLongArray acknowledged = new AtomicLongArray(KEYS);
    private final AtomicLong lookups = new AtomicLong();
    private final AtomicLong stale = new AtomicLong();

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.onFreePort();
        connection =
                new RedisConnection(Connections.settings("localhost", redis.port(), false, null, null, 0, 16, null));
    }

    @AfterAll
    static void stopRedis() {
        connection.close();
        redis.close();
    }

    @BeforeEach
    void empty() {
        connection.call(client -> client.flushAll());
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** What this project did before: stores whatever was loaded, whatever happened meanwhile. */
    private static final class WithoutLeases extends RedisTexts {

        WithoutLeases() {
            super(connection, Connections.to(redis.port()));
        }

        @Override
        public boolean replace(CacheKey key, String beginning, byte[] text, Duration life) {
            connection.call(client -> client.set(
                    ("test_" + key.cacheName() + ":" + key.text()).getBytes(StandardCharsets.UTF_8),
                    text,
                    SetParams.setParams().px(life.toMillis())));
            return true;
        }
    }

    private record Node(CodedStore store, ReadThroughCache cache) {

        static Node on(TextStore texts) {
            Flights flights = new Flights(Duration.ofSeconds(20));
            CodedStore store = new CodedStore(
                    texts,
                    new JsonbCodec(JsonbBuilder.create()),
                    flights,
                    new StoreLimits(1_000, Duration.ofSeconds(30)),
                    InstantSource.system(),
                    () -> ThreadLocalRandom.current().nextLong());
            StatisticsRecorder recorder = new CacheMonitor(() -> Instant.EPOCH, () -> 0, List.of(), key -> "group");
            return new Node(
                    store,
                    new ReadThroughCache(store, flights, recorder, System::nanoTime, () -> ThreadLocalRandom.current()
                            .nextLong()));
        }

        long read(int key, AtomicLongArray database) throws Exception {
            Lookup<Long> lookup = cache.get(key(key), Long.class, POLICY, () -> {
                long version = database.get(key);
                if (ThreadLocalRandom.current().nextInt(3) == 0) {
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(4_000_000));
                }
                return version;
            });
            return java.util.Objects.requireNonNull(lookup.value());
        }

        void write(int key, AtomicLongArray database, AtomicLongArray acknowledged) {
            long version = database.incrementAndGet(key);
            if (version % 7 == 0) {
                store.clear("items");
            } else {
                store.remove("items", List.of(key(key)));
            }
            acknowledged.accumulateAndGet(key, version, Math::max);
        }

        static CacheKey key(int key) {
            return new CacheKey("items", "id=" + key);
        }
    }

    private void run(List<Node> nodes) {
        long end = System.nanoTime() + RUN.toNanos();
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (Node node : nodes) {
            for (int i = 0; i < 6; i++) {
                boolean writes = i == 0;
                all.add(CompletableFuture.runAsync(() -> work(node, writes, start, end), threads));
            }
        }
        start.countDown();
        all.forEach(CompletableFuture::join);
    }

    private void work(Node node, boolean writes, CountDownLatch start, long end) {
        try {
            start.await();
            while (System.nanoTime() < end) {
                int key = ThreadLocalRandom.current().nextInt(KEYS);
                if (writes) {
                    node.write(key, database, acknowledged);
                    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(3_000_000));
                } else {
                    long least = acknowledged.get(key);
                    if (node.read(key, database) < least) {
                        stale.incrementAndGet();
                    }
                    lookups.incrementAndGet();
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static TextStore leased() {
        return new RedisTexts(connection, Connections.to(redis.port()));
    }

    @Test
    void nobodySeesWhatWasThereBeforeAnAcknowledgedWrite() {
        run(List.of(Node.on(leased()), Node.on(leased())));

        assertThat(lookups.get()).isGreaterThan(1_000);
        assertThat(stale).hasValue(0);
    }

    /** The test of the test: the same load finds stale answers where the lease is not checked. */
    @Test
    void withoutTheCheckOfTheLeaseStaleAnswersAreSeen() {
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        do {
            run(List.of(Node.on(new WithoutLeases()), Node.on(new WithoutLeases())));
        } while (stale.get() == 0 && System.nanoTime() < deadline);

        assertThat(stale).hasPositiveValue();
    }
}
