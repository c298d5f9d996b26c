package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shopsentiment.redis.FaultProxy;
import org.shopsentiment.redis.Polling;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.Jedis;

/** What can happen between a shop under traffic and a real Redis: no request fails, none waits long, and it heals by itself. */
@Tag("slow")
class NetworkFaultsTest {

    /** Texts of no protocol, and lengths that no array has. */
    private static final List<String> GARBAGE = List.of(
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
            "$-17\r\n",
            "$2147483647\r\n",
            "*-23\r\n",
            "\u0000\u0001\u0002",
            "-\r\n",
            ":tea\r\n");

    private static TestRedis redis;

    @BeforeAll
    static void start() {
        redis = TestRedis.onFreePort();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    void connectionsResetInTheMiddleOfAnAnswer() {
        try (FaultProxy proxy = FaultProxy.before(redis.port());
                FaultRun run = new FaultRun(proxy.port())) {
            proxy.resetInTheMiddleOfAnswers();
            run.awaitAvoided();
            run.heal(proxy::pass);
            run.assertSurvived("Reset in the middle of an answer");
        }
    }

    @Test
    void connectionsResetAsSoonAsTheyAreMade() {
        try (FaultProxy proxy = FaultProxy.before(redis.port());
                FaultRun run = new FaultRun(proxy.port())) {
            proxy.refuse();
            run.awaitAvoided();
            run.heal(proxy::pass);
            run.assertSurvived("Connections reset");
        }
    }

    @Test
    void garbageInsteadOfAnswers() {
        try (FaultProxy proxy = FaultProxy.before(redis.port());
                FaultRun run = new FaultRun(proxy.port())) {
            proxy.answer(GARBAGE);
            run.awaitAvoided();
            run.heal(proxy::pass);
            run.assertSurvived("Garbage");
        }
    }

    @Test
    void anAnswerAsDeepAsNoStackIsAFailureOfTheStore() {
        try (FaultProxy proxy = FaultProxy.before(redis.port());
                ShopOnRedis shop = new ShopOnRedis(proxy.port(), 4)) {
            proxy.answer(List.of("*1\r\n".repeat(100_000)));
            assertThatThrownBy(() -> shop.remove("page=1")).isInstanceOf(RedisException.class);
        }
    }

    @Test
    void answersOfTheWrongKind() {
        try (FaultProxy proxy = FaultProxy.before(redis.port());
                FaultRun run = new FaultRun(proxy.port())) {
            proxy.answer(List.of("+tea\r\n", ":17\r\n", "*0\r\n", "$3\r\ntea\r\n", "-ERR no such thing\r\n"));
            run.traffic.awaitMore(1_000);
            run.heal(proxy::pass);
            run.assertSurvived("Answers of the wrong kind");
        }
    }

    @Test
    void answersTwoSecondsLate() {
        try (FaultProxy proxy = FaultProxy.before(redis.port());
                FaultRun run = new FaultRun(proxy.port())) {
            proxy.delay(Duration.ofSeconds(2));
            run.awaitAvoided();
            run.heal(proxy::pass);
            run.assertSurvived("Two seconds late");
        }
    }

    @Test
    void aCallThatHasWaitedOneTimeOutWaitsForNoNewConnection() {
        try (FaultProxy proxy = FaultProxy.before(redis.port());
                ShopOnRedis shop = new ShopOnRedis(proxy.port(), 4)) {
            shop.remove("page=1");
            proxy.delay(Duration.ofSeconds(2));

            assertThatThrownBy(() -> shop.remove("page=1")).hasMessage("REDIS_TIMEOUT");

            assertThat(proxy.connections()).isEqualTo(1);
        }
    }

    @Test
    void aCallThatIsSlowToBeginStillGetsItsConnection() {
        try (ShopOnRedis shop = new ShopOnRedis(redis.port(), 4)) {
            String answer = shop.redis.call("test_a", client -> {
                LockSupport.parkNanos(ShopOnRedis.PATIENCE.multipliedBy(2).toNanos());
                return client.set("test_a", "tea");
            });
            assertThat(answer).isEqualTo("OK");
        }
    }

    @Test
    void everyConnectionInUse() {
        int poolSize = 4;
        try (Jedis raw = new Jedis("localhost", redis.port());
                FaultRun run = new FaultRun(redis.port(), poolSize, 100)) {
            List<CompletableFuture<?>> waiting = IntStream.range(0, poolSize)
                    .<CompletableFuture<?>>mapToObj(any -> CompletableFuture.runAsync(() -> holdAConnection(run)))
                    .toList();
            Polling.until(
                    "all connections are held", () -> raw.info("clients").contains("blocked_clients:" + poolSize));
            run.awaitAvoided();
            run.heal(() -> IntStream.range(0, poolSize).forEach(i -> raw.lpush("test_queue", "go on")));
            waiting.forEach(CompletableFuture::join);
            run.assertSurvived("Pool exhausted");
        }
    }

    private static void holdAConnection(FaultRun run) {
        Polling.until("there is a free connection", () -> {
            run.shop.redis.call(client -> client.blpop(60, "test_queue"));
            return true;
        });
    }

    @Test
    void theClockGoesHoursForthAndBack() {
        try (FaultRun run = new FaultRun(redis.port())) {
            for (int hours : new int[] {5, -7, 100, -200, 0}) {
                run.shop.clockIsAheadNanos.set(Duration.ofHours(hours).toNanos());
                run.traffic.awaitMore(300);
                assertThat(run.shop.redis.isAvoided()).isFalse();
            }
            run.heal(() -> run.shop.clockIsAheadNanos.set(Duration.ofHours(-1).toNanos()));
            run.assertSurvived("Clock jumps");
        }
    }
}
