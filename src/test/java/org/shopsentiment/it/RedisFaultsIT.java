package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.Jedis;

/** No request fails while Redis does, under continuous traffic, and the cache comes back by itself. */
class RedisFaultsIT extends DeployedShop {
    private final TestRedis redis = ServerRedis.get();

    @BeforeEach
    void startAfresh() {
        Caches.startAfresh();
    }

    @AfterEach
    void redisIsThereForTheNextTest() {
        redis.thaw();
        redis.start();
        eventually(() -> assertThat(health().getString("circuit")).isEqualTo("closed"));
    }

    private static JsonObject health() {
        return Shop.json(Shop.get("/api/v1/admin/cache-health", Account.ADMIN));
    }

    private static void untilCircuitIs(String state) {
        eventually(() -> assertThat(health().getString("circuit")).isEqualTo(state));
    }

    private static void untilAnswersAreHits(HttpTraffic traffic) {
        eventually(() -> {
            int before = traffic.hits();
            traffic.awaitMore(20);
            assertThat(traffic.hits() - before).isGreaterThan(10);
        });
    }

    @Test
    void killedAndStartedAgain() {
        try (HttpTraffic traffic = new HttpTraffic()) {
            untilAnswersAreHits(traffic);
            redis.stop();
            untilCircuitIs("open");
            assertThat(Shop.get("/admin/cache-stats", Account.ADMIN).body())
                    .contains("id=\"redis-avoided\" >Redis is being avoided: the shop answers uncached.");
            traffic.awaitMore(100);
            redis.start();
            untilCircuitIs("closed");
            untilAnswersAreHits(traffic);
            traffic.assertAllAnswered("Killed");
        }
    }

    @Test
    void frozenAndThawed() {
        try (HttpTraffic traffic = new HttpTraffic()) {
            untilAnswersAreHits(traffic);
            redis.freeze();
            untilCircuitIs("open");
            traffic.awaitMore(100);
            redis.thaw();
            untilCircuitIs("closed");
            untilAnswersAreHits(traffic);
            traffic.assertAllAnswered("Frozen");
        }
    }

    @Test
    void restartedEmpty() {
        try (HttpTraffic traffic = new HttpTraffic()) {
            untilAnswersAreHits(traffic);
            redis.restart();
            traffic.awaitMore(50);
            untilCircuitIs("closed");
            untilAnswersAreHits(traffic);
            traffic.assertAllAnswered("Restarted");
        }
    }

    @Test
    void flushed() {
        try (HttpTraffic traffic = new HttpTraffic();
                Jedis raw = new Jedis("localhost", redis.port())) {
            untilAnswersAreHits(traffic);
            for (int i = 0; i < 5; i++) {
                raw.flushAll();
                traffic.awaitMore(20);
            }
            assertThat(health().getString("circuit")).isEqualTo("closed");
            untilAnswersAreHits(traffic);
            traffic.assertAllAnswered("Flushed");
        }
    }
}
