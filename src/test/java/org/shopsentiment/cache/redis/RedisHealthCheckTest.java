package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

class RedisHealthCheckTest {

    private final AtomicLong nanos = new AtomicLong();

    private CacheHealth check(RedisSettings settings) {
        try (RedisConnection connection = new RedisConnection(settings)) {
            KeyCensus census = new KeyCensus(connection, settings, nanos::get);
            return new RedisHealthCheck(connection, census, settings, nanos::get).check();
        }
    }

    @Test
    void tellsWhatRedisTells() {
        try (TestRedis redis = TestRedis.onFreePort("--maxmemory", "64mb");
                UnifiedJedis raw = RedisClient.create(URI.create(redis.url()))) {
            raw.set("a", "1");
            raw.set("b", "2");

            CacheHealth health = check(Connections.to(redis.port()));

            assertThat(health.status()).isEqualTo("healthy");
            assertThat(health.error()).isNull();
            assertThat(health.version()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(health.usedMemoryBytes()).isBetween(100_000L, 64L << 20);
            assertThat(health.maxMemoryBytes()).isEqualTo(64L << 20);
            assertThat(health.totalKeys()).isEqualTo(2);
            assertThat(health.uptime()).isLessThan(Duration.ofMinutes(5));
        }
    }

    @Test
    void noLimitAndNoKeysAreNotMadeUp() {
        try (TestRedis redis = TestRedis.onFreePort()) {
            CacheHealth health = check(Connections.to(redis.port()));

            assertThat(health.maxMemoryBytes()).isNull();
            assertThat(health.totalKeys()).isZero();
            assertThat(health.applicationKeys()).isNull();
            assertThat(health.applicationKeysAge()).isNull();
        }
    }

    @Test
    void theKeysOfTheApplicationAreThoseOfTheLastCensus() {
        try (TestRedis redis = TestRedis.onFreePort();
                UnifiedJedis raw = RedisClient.create(URI.create(redis.url()));
                RedisConnection connection = new RedisConnection(Connections.to(redis.port()))) {
            for (int i = 0; i < 1_234; i++) {
                raw.set("test_items:" + i, "x");
            }
            raw.set("tesX_items:1", "another's");
            RedisSettings settings = Connections.to(redis.port());
            KeyCensus census = new KeyCensus(connection, settings, nanos::get);
            RedisHealthCheck check = new RedisHealthCheck(connection, census, settings, nanos::get);

            raw.set("test_other%3Acache:1", "x".repeat(10_000));
            raw.set("test_monitor:x", "not an entry");

            Map<String, KeyCensus.Size> sizes = census.count().orElseThrow();
            assertThat(sizes).containsOnlyKeys("items", "other:cache");
            assertThat(sizes.get("items").entries()).isEqualTo(1_234);
            assertThat(sizes.get("items").approximateBytes()).isBetween(1_234L * 40, 1_234L * 120);
            assertThat(sizes.get("other:cache").approximateBytes()).isBetween(10_000L, 13_000L);
            nanos.addAndGet(Duration.ofSeconds(7).toNanos());
            raw.set("test_items:late", "x");

            assertThat(check.check().applicationKeys()).isEqualTo(1_236);
            assertThat(check.check().applicationKeysAge()).isEqualTo(Duration.ofSeconds(7));
            assertThat(check.check().totalKeys()).isEqualTo(1_238);

            redis.stop();
            assertThat(census.count()).isEmpty();
            assertThat(census.latest()).contains(new KeyCensus.Result(1_236, Duration.ofSeconds(7)));
        }
    }

    @Test
    void checksMoveNoCountersOfKeysInRedis() {
        try (TestRedis redis = TestRedis.onFreePort();
                UnifiedJedis raw = RedisClient.create(URI.create(redis.url()))) {
            check(Connections.to(redis.port()));

            assertThat(raw.info("stats")).contains("keyspace_hits:0", "keyspace_misses:0");
        }
    }

    @Test
    void anotherDatabaseHasItsOwnKeys() {
        try (TestRedis redis = TestRedis.onFreePort();
                UnifiedJedis raw = RedisClient.create(URI.create(redis.url() + "/3"))) {
            raw.set("a", "1");

            assertThat(check(Connections.settings("localhost", redis.port(), false, null, null, 3, 4, null))
                            .totalKeys())
                    .isEqualTo(1);
            assertThat(check(Connections.to(redis.port())).totalKeys()).isZero();
        }
    }

    @Test
    void aUserWhoMayNotAskForInfoStillFindsRedisHealthy() {
        try (TestRedis redis = TestRedis.onFreePort("--user", "shop", "on", ">pass-word", "~test_*", "+get", "+ping")) {
            CacheHealth health = check(Connections.to(redis.port(), "shop", "pass-word"));

            assertThat(health.status()).isEqualTo("healthy");
            assertThat(health.version()).isNull();
            assertThat(health.totalKeys()).isNull();
        }
    }

    @Test
    void aUserWhoMayNotAskForMemoryStillCounts() {
        try (TestRedis redis = TestRedis.onFreePort(
                        "--user", "shop", "on", ">pass", "~test_*", "+get", "+set", "+scan", "+ping");
                RedisConnection connection = new RedisConnection(Connections.to(redis.port(), "shop", "pass"))) {
            connection.call(client -> client.set("test_items:1", "x"));
            KeyCensus census = new KeyCensus(connection, Connections.to(redis.port()), nanos::get);

            assertThat(census.count().orElseThrow()).containsExactly(Map.entry("items", new KeyCensus.Size(1, null)));
            assertThat(census.count().orElseThrow()).hasSize(1);
        }
    }
}
