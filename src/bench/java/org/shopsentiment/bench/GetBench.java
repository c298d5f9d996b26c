package org.shopsentiment.bench;

import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.CodedStore;
import org.shopsentiment.cache.Flights;
import org.shopsentiment.cache.Lifetime;
import org.shopsentiment.cache.StoreLimits;
import org.shopsentiment.cache.interceptor.StoreContainer;
import org.shopsentiment.cache.json.JsonbCodec;
import org.shopsentiment.cache.redis.Login;
import org.shopsentiment.cache.redis.RedisConnection;
import org.shopsentiment.cache.redis.RedisSettings;
import org.shopsentiment.cache.redis.RedisTexts;
import org.shopsentiment.cache.redis.Topology;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.UnifiedJedis;

/** Goal 1: what a lookup of the monitored store costs beyond what Redis and its client do. */
final class GetBench {

    private static final int KEYS = 1_000;
    private static final String VALUE = "x".repeat(1_024);
    private static final int RAW = 0;
    private static final int RAW_AGAIN = 1;
    private static final int STORE = 2;
    private static final int RECORDED = 3;
    private static final int MONITORED = 4;

    private GetBench() {}

    static void run(Report report) throws Exception {
        try (TestRedis redis = TestRedis.onFreePort();
                StoreContainer container = StoreContainer.on(settings(redis.port()))) {
            RedisConnection connection = container.connection();
            CacheStore plain = plain(new RedisTexts(connection, settings(redis.port())));
            for (int i = 0; i < KEYS; i++) {
                Lifetime hour = new Lifetime(Duration.ofHours(1), Duration.ZERO, Duration.ZERO);
                long version = plain.lease(key(i), String.class).version();
                plain.put(key(i), VALUE, String.class, hour, version);
            }
            Variant raw = raw(connection.call(client -> client));
            List<Variant> slots =
                    List.of(raw, raw, store(plain), recorded(plain, container.recorder()), store(container.store()));
            Rounds one = new Rounds(1, 40, 500, 4_000);
            Rounds four = new Rounds(4, 40, 200, 2_000);
            report(report, slots, one, Goal.atMost(1.01));
            report(report, slots, four, Goal.atMost(1.02));
            long expected = 2 * (one.operationsOfASlot() + four.operationsOfASlot());
            report.add(new Result(
                    "get lossless",
                    4,
                    (double) container.gets() / expected,
                    Double.NaN,
                    Goal.exactly(1),
                    "lookups counted / lookups made",
                    Map.of("lookups", expected)));
        }
    }

    private static CacheStore plain(RedisTexts texts) {
        return new CodedStore(
                texts,
                new JsonbCodec(JsonbBuilder.create()),
                new Flights(Duration.ofSeconds(5)),
                new StoreLimits(1 << 20, Duration.ofSeconds(30)),
                InstantSource.system(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    /** Made anew for each lookup, as an application does; the raw client's is, too. */
    private static CacheKey key(int lookup) {
        return new CacheKey("products", "page=" + lookup % KEYS + "&category=books");
    }

    private static Variant raw(UnifiedJedis client) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                sum += client.get("shop:products:page=" + i % KEYS + "&category=books")
                        .length();
            }
            return sum;
        };
    }

    private static Variant store(CacheStore store) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                sum += store.<String>get(key(i), String.class).value().length();
            }
            return sum;
        };
    }

    /** What the interceptor does, without the container that calls it. */
    private static Variant recorded(CacheStore store, StatisticsRecorder recorder) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                CacheKey key = key(i);
                long start = System.nanoTime();
                sum += store.<String>get(key, String.class).value().length();
                recorder.recordHit(key.cacheName(), key.text(), System.nanoTime() - start);
            }
            return sum;
        };
    }

    private static void report(Report report, List<Variant> slots, Rounds rounds, Goal goal) throws Exception {
        double[][] own = rounds.measure(slots).own();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("raw_jedis_ns", PairedRatios.median(own[RAW]));
        figures.put("store_without_monitoring_ns", PairedRatios.median(own[STORE]));
        figures.put("monitored_store_ns", PairedRatios.median(own[MONITORED]));
        figures.put("ratio_of_store_without_monitoring", PairedRatios.ratio(own[STORE], own[RAW]));
        figures.put("ratio_of_recording_without_interceptor", PairedRatios.ratio(own[RECORDED], own[RAW]));
        figures.put("ratio_of_monitoring_alone", PairedRatios.ratio(own[MONITORED], own[STORE]));
        figures.put("load_average", Environment.load());
        figures.put("pairs", rounds.counted());
        report.add(new Result(
                "get / raw Jedis",
                rounds.threads(),
                PairedRatios.ratio(own[MONITORED], own[RAW]),
                PairedRatios.ratio(own[RAW_AGAIN], own[RAW]),
                goal.withNoiseOfAtMost(0.005),
                "time of a monitored CacheStore.get / time of RedisClient.get on the same pool, 1 KB",
                figures));
    }

    private static RedisSettings settings(int port) {
        Duration timeout = Duration.ofSeconds(2);
        Topology topology = new Topology.Single(new Topology.Node("localhost", port));
        return new RedisSettings(topology, Login.NONE, false, null, 0, timeout, timeout, 8, "shop:");
    }
}
