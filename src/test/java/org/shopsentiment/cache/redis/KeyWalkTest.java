package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.redis.FaultProxy;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.CommandObjects;
import redis.clients.jedis.RedisProtocol;

class KeyWalkTest {

    private static final CommandObjects COMMANDS = new CommandObjects(RedisProtocol.RESP2);

    private static TestRedis server;

    @BeforeAll
    static void start() {
        server = TestRedis.onFreePort();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String answer(int cursor, String key) {
        return "*2\r\n$2\r\n" + cursor + "\r\n*1\r\n$" + key.length() + "\r\n" + key + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void cursorsThatGoInACircleEndItWithAnError(int length) {
        try (FaultProxy proxy = FaultProxy.before(server.port());
                RedisConnection redis = new RedisConnection(Connections.to(proxy.port()))) {
            redis.call(client -> client.get("test_a"));
            proxy.answer(IntStream.range(0, length)
                    .mapToObj(i -> answer(11 + i, "test_items:" + i))
                    .toList());
            AtomicInteger steps = new AtomicInteger();

            assertThatThrownBy(() -> new KeyWalk(redis).forEachStep("test_*", step -> steps.incrementAndGet()))
                    .isInstanceOf(RedisException.class)
                    .hasMessage("REDIS_PROTOCOL");

            assertThat(steps).hasValueBetween(length, 4 * length);
        }
    }

    @Test
    void aLongWalkThatFindsNothingForManyStepsComesToItsEnd() {
        try (RedisConnection redis = new RedisConnection(Connections.to(server.port()))) {
            redis.callEach(
                    IntStream.range(0, 30_000)
                            .mapToObj(i -> COMMANDS.set("other:" + i, "x"))
                            .toList(),
                    e -> null);
            redis.call(client -> client.set("test_items:17", "x"));
            AtomicInteger found = new AtomicInteger();

            new KeyWalk(redis).forEachStep("test_*", (List<String> step) -> found.addAndGet(step.size()));

            assertThat(found).hasValue(1);
        }
    }
}
