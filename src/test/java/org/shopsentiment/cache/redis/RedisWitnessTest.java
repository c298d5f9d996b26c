package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.EntryText;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.miss.EvictionCause;
import org.shopsentiment.monitoring.stats.miss.MissReason;
import org.shopsentiment.monitoring.stats.miss.StoreReport;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

class RedisWitnessTest {

    private static final String CACHE = "items";
    private static final Duration TTL = Duration.ofHours(1);

    private final AtomicLong nanos = new AtomicLong();
    private final CacheMonitor monitor =
            new CacheMonitor(() -> Instant.EPOCH, nanos::get, List.of(CACHE), key -> "all");

    /** A node: what its timer and its lookups do, with a clock of its own. */
    private final class Node implements AutoCloseable {

        final RedisConnection connection;
        final RedisTexts texts;
        final RedisWitness witness;

        Node(RedisSettings settings) {
            connection = new RedisConnection(settings);
            texts = new RedisTexts(connection, settings);
            witness = new RedisWitness(connection);
        }

        void ask() {
            pass();
            monitor.askStore(witness::report);
        }

        void put(String key, String text) {
            pass();
            CacheKey name = new CacheKey(CACHE, key);
            texts.lease(name, EntryText.lease(7), TTL);
            texts.replace(name, EntryText.beginning(7), text.getBytes(StandardCharsets.UTF_8), TTL);
            monitor.recordPut(CACHE, key, TTL, 1_000);
        }

        boolean get(String key) {
            pass();
            byte @Nullable [] entry = texts.get(new CacheKey(CACHE, key));
            if (entry == null) {
                monitor.recordMiss(CACHE, key, 1_000);
            } else {
                monitor.recordHit(CACHE, key, 1_000);
            }
            return entry != null;
        }

        private void pass() {
            nanos.addAndGet(Duration.ofMillis(20).toNanos());
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    private Map<EvictionCause, Long> causes() {
        var snapshot = monitor.snapshot(CACHE).orElseThrow();
        assertThat(snapshot.evictionCauses().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(snapshot.missReasons().get(MissReason.EVICTED));
        return snapshot.evictionCauses().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void aFlushIsTold() {
        try (TestRedis redis = TestRedis.onFreePort();
                UnifiedJedis raw = RedisClient.create(URI.create(redis.url()));
                Node node = new Node(Connections.to(redis.port()))) {
            raw.flushDB();
            node.ask();
            node.put("a", "x");
            node.put("b", "x");
            raw.flushAll();
            assertThat(node.get("a")).isFalse();
            assertThat(causes()).isEqualTo(Map.of(EvictionCause.UNKNOWN, 1L));

            node.ask();
            assertThat(node.get("b")).isFalse();
            assertThat(causes()).isEqualTo(Map.of(EvictionCause.FLUSH, 2L));

            node.put("c", "x");
            raw.flushDB();
            assertThat(node.get("c")).isFalse();
            node.ask();
            assertThat(causes()).isEqualTo(Map.of(EvictionCause.FLUSH, 3L));
        }
    }

    @Test
    void aRestartIsTold() {
        try (TestRedis redis = TestRedis.onFreePort();
                Node node = new Node(Connections.to(redis.port()))) {
            node.ask();
            node.put("a", "x");
            node.put("b", "x");
            redis.stop();
            node.ask();
            redis.start();
            assertThat(node.get("a")).isFalse();
            node.ask();
            assertThat(node.get("b")).isFalse();

            assertThat(causes()).isEqualTo(Map.of(EvictionCause.RESTART, 2L));
        }
    }

    @Test
    void evictionForWantOfMemoryIsTold() {
        try (TestRedis redis = TestRedis.onFreePort("--maxmemory", "3mb", "--maxmemory-policy", "allkeys-lru");
                Node node = new Node(Connections.to(redis.port()))) {
            node.ask();
            String text = "x".repeat(10_000);
            long missed = 0;
            for (int i = 0; i < 400; i++) {
                node.put("key " + i, text);
            }
            for (int i = 0; i < 400; i++) {
                missed += node.get("key " + i) ? 0 : 1;
            }
            node.ask();

            assertThat(missed).isBetween(50L, 399L);
            assertThat(causes()).isEqualTo(Map.of(EvictionCause.MEMORY, missed));
        }
    }

    @Test
    void whatAnotherClientRemovedWentElsewhere() {
        try (TestRedis redis = TestRedis.onFreePort();
                UnifiedJedis raw = RedisClient.create(URI.create(redis.url()));
                Node node = new Node(Connections.to(redis.port()))) {
            node.ask();
            node.put("a", "x");
            assertThat(raw.del("test_items:a")).isEqualTo(1);
            assertThat(node.get("a")).isFalse();
            node.ask();

            assertThat(causes()).isEqualTo(Map.of(EvictionCause.ELSEWHERE, 1L));
        }
    }

    @Test
    void aUserWhoMayNotAskLearnsNothingAndAsksNoMore() {
        try (TestRedis redis = TestRedis.onFreePort(
                        "--user",
                        "shop",
                        "on",
                        ">pass",
                        "~test_*",
                        "+get",
                        "+set",
                        "+getrange",
                        "+eval",
                        "+evalsha",
                        "+ping");
                UnifiedJedis raw = RedisClient.create(URI.create(redis.url()));
                Node node = new Node(Connections.to(redis.port(), "shop", "pass"))) {
            node.ask();
            node.put("a", "x");
            raw.flushAll();
            assertThat(node.get("a")).isFalse();
            node.ask();
            node.ask();

            assertThat(causes()).isEqualTo(Map.of(EvictionCause.UNKNOWN, 1L));
            assertThat(raw.info("commandstats")).contains("rejected_calls=1");
        }
    }

    @Test
    void statisticsThatAreResetMeanwhileHideWhatHappened() {
        try (TestRedis redis = TestRedis.onFreePort();
                Jedis raw = new Jedis("localhost", redis.port());
                Node node = new Node(Connections.to(redis.port()))) {
            for (int i = 0; i < 20; i++) {
                raw.ping();
            }
            node.ask();
            node.put("a", "x");
            raw.flushAll();
            raw.configResetStat();
            assertThat(node.get("a")).isFalse();
            node.ask();

            assertThat(causes()).isEqualTo(Map.of(EvictionCause.UNKNOWN, 1L));
        }
    }

    @Test
    void askingMovesNoCountersOfKeysInRedis() {
        try (TestRedis redis = TestRedis.onFreePort();
                UnifiedJedis raw = RedisClient.create(URI.create(redis.url()));
                Node node = new Node(Connections.to(redis.port()))) {
            assertThat(node.witness.report()).isPresent();

            assertThat(raw.info("stats")).contains("keyspace_hits:0", "keyspace_misses:0");
        }
    }

    @Test
    void onlyFlushesThatWereCarriedOutCount() {
        String told = "run_id:7f\r\nevicted_keys:11\r\ntotal_commands_processed:13\r\n# Commandstats\r\n";

        assertThat(RedisWitness.read(List.of(
                        told + "cmdstat_flushall:calls=17,usec=2,rejected_calls=5,failed_calls=3\r\n"
                                + "cmdstat_flushdb:calls=19,usec=2\r\n",
                        told.replace("7f", "8f") + "cmdstat_flushdb:calls=?,usec\r\n")))
                .contains(new StoreReport(Map.of(
                        "7f", new StoreReport.Server(11, 14 + 19, 13), "8f", new StoreReport.Server(11, 0, 13))));
    }

    @Test
    void aServerThatDoesNotTellAllTellsNothing() {
        String told = "run_id:7f\nevicted_keys:11\ntotal_commands_processed:13\n# Commandstats\n";

        assertThat(RedisWitness.read(List.of(told))).isPresent();
        for (String line : told.split("\n", -1)) {
            if (!line.isEmpty()) {
                assertThat(RedisWitness.read(List.of(told, told.replace(line, ""))))
                        .as(line)
                        .isEmpty();
            }
        }
    }
}
