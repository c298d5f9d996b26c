package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shopsentiment.redis.Polling;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.util.SafeEncoder;

/** What a real server can do to a shop under traffic: no request fails, none waits long, and it heals by itself. */
@Tag("slow")
class ServerFaultsTest {

    private static String codeOf(FaultRun run) {
        try {
            run.shop.redis.call(client -> client.set("test_probe", "x"));
            return "none";
        } catch (RedisException e) {
            return e.code();
        }
    }

    private static void untilWritesFailWith(String code, FaultRun run) {
        Polling.until("writes fail with " + code, () -> codeOf(run).equals(code));
        run.traffic.awaitMore(1_000);
    }

    @Test
    void killed() {
        try (TestRedis redis = TestRedis.onFreePort();
                FaultRun run = new FaultRun(redis.port())) {
            redis.stop();
            run.awaitAvoided();
            run.heal(redis::start);
            run.assertSurvived("Killed");
        }
    }

    @Test
    void frozenAndThawed() {
        try (TestRedis redis = TestRedis.onFreePort();
                FaultRun run = new FaultRun(redis.port())) {
            redis.freeze();
            run.awaitAvoided();
            run.heal(redis::thaw);
            run.assertSurvived("Frozen and thawed");
        }
    }

    @Test
    void restartedEmptyTwice() {
        try (TestRedis redis = TestRedis.onFreePort();
                FaultRun run = new FaultRun(redis.port())) {
            redis.restart();
            run.traffic.awaitHits();
            run.heal(redis::restart);
            run.assertSurvived("Restarted empty");
        }
    }

    @Test
    void fullAndToldToEvictNothing() {
        try (TestRedis redis = TestRedis.onFreePort();
                Jedis raw = new Jedis("localhost", redis.port());
                FaultRun run = new FaultRun(redis.port())) {
            raw.configSet("maxmemory", "1");
            untilWritesFailWith("REDIS_OUT_OF_MEMORY", run);
            assertThat(run.shop.redis.isAvoided())
                    .as("what is there is still read")
                    .isFalse();
            run.heal(() -> raw.configSet("maxmemory", "0"));
            run.assertSurvived("Full, noeviction");
        }
    }

    @Test
    void fullAndEvicting() {
        try (TestRedis redis = TestRedis.onFreePort("--maxmemory-policy", "allkeys-lru");
                Jedis raw = new Jedis("localhost", redis.port());
                FaultRun run = new FaultRun(redis.port(), 8, 20_000)) {
            long used =
                    Objects.requireNonNull(RedisInfo.parse(raw.info("memory")).number("used_memory"));
            raw.configSet("maxmemory", Long.toString(used - 500_000));
            Polling.until("entries are evicted", () -> !raw.info("stats").contains("evicted_keys:0"));
            run.traffic.awaitMore(1_000);
            assertThat(run.shop.redis.isAvoided()).isFalse();
            run.heal(() -> raw.configSet("maxmemory", "0"));
            run.assertSurvived("Full, allkeys-lru");
        }
    }

    @Test
    void becomeAReplicaThatTakesNoWrites() {
        try (TestRedis master = TestRedis.onFreePort();
                TestRedis redis = TestRedis.onFreePort();
                Jedis raw = new Jedis("localhost", redis.port());
                FaultRun run = new FaultRun(redis.port())) {
            raw.replicaof("127.0.0.1", master.port());
            untilWritesFailWith("REDIS_READONLY", run);
            run.heal(raw::replicaofNoOne);
            run.assertSurvived("Read-only replica");
        }
    }

    /** 40 MB with a delay for each key: some seconds, in which Redis answers every 2 MB. */
    @Test
    void loadingItsDataAfterARestart() throws Exception {
        try (TestRedis redis = TestRedis.onFreePort("--key-load-delay", "1500", "--rdbcompression", "no");
                FaultRun run = new FaultRun(redis.port())) {
            try (Jedis raw = new Jedis("localhost", redis.port(), 20_000)) {
                raw.sendCommand(() -> SafeEncoder.encode("DEBUG"), "POPULATE", "2000", "other", "20000");
                raw.save();
            }
            redis.stop();
            run.awaitAvoided();
            CompletableFuture<Void> loaded = CompletableFuture.runAsync(redis::start);
            Polling.until("Redis loads its data", () -> codeOf(run).equals("REDIS_LOADING"));
            run.traffic.awaitMore(500);
            run.heal(loaded::join);
            assertThat(loaded.get(20, TimeUnit.SECONDS)).isNull();
            run.assertSurvived("Loading");
        }
    }

    @Test
    void restartedWithAnotherPassword() {
        try (TestRedis redis = TestRedis.onFreePort();
                FaultRun run = new FaultRun(redis.port())) {
            redis.stop();
            try (TestRedis other = TestRedis.onPort(redis.port(), "--requirepass", "another")) {
                Polling.until("the password is refused", () -> codeOf(run).equals("REDIS_AUTH"));
                run.awaitAvoided();
                other.stop();
            }
            run.heal(redis::start);
            run.assertSurvived("Another password");
        }
    }

    @Test
    void flushedAgainAndAgain() {
        try (TestRedis redis = TestRedis.onFreePort();
                Jedis raw = new Jedis("localhost", redis.port());
                FaultRun run = new FaultRun(redis.port())) {
            for (int i = 0; i < 10; i++) {
                raw.flushAll();
                run.traffic.awaitMore(100);
            }
            assertThat(run.shop.redis.isAvoided()).isFalse();
            run.heal(raw::flushAll);
            run.assertSurvived("FLUSHALL");
        }
    }

    @Test
    void sharedWithAnApplicationThatWritesOverItsEntries() {
        try (TestRedis redis = TestRedis.onFreePort();
                Jedis raw = new Jedis("localhost", redis.port());
                FaultRun run = new FaultRun(redis.port())) {
            for (int round = 0; round < 5; round++) {
                IntStream.range(0, ShopTraffic.KEYS).forEach(number -> overwrite(raw, number));
                run.traffic.awaitMore(300);
            }
            assertThat(run.shop.redis.isAvoided()).isFalse();
            run.heal(() -> overwrite(raw, 1));
            assertThat(IntStream.range(0, ShopTraffic.KEYS)
                            .mapToObj(number -> raw.type(ShopOnRedis.entry(ShopTraffic.key(number))))
                            .distinct())
                    .as("each is written over in turn")
                    .doesNotContain("list", "hash");
            run.assertSurvived("Entries of another application");
        }
    }

    private static void overwrite(Jedis raw, int number) {
        String entry = ShopOnRedis.entry(ShopTraffic.key(number));
        try (AbstractTransaction at = raw.multi()) {
            at.del(entry);
            switch (number % 4) {
                case 0 -> at.lpush(entry, "a", "b");
                case 1 -> at.hset(entry, "field", "value");
                case 2 -> at.set(entry, "not ours \u0000 {");
                default -> at.set(entry, "[17,{}]");
            }
            at.exec();
        }
    }
}
