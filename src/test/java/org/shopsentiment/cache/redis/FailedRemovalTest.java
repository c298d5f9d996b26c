package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CacheStoreException;
import org.shopsentiment.cache.RememberedRemovals;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** A node whose Redis does not take a removal does not serve what it could not remove. */
class FailedRemovalTest {

    private static final CacheKey KEY = new CacheKey("items", "id=17");
    private static final CacheKey OTHER = new CacheKey("items", "id=19");
    private static final CacheKey ELSEWHERE = new CacheKey("others", "id=17");
    private static final Duration LIFE = Duration.ofSeconds(53);

    private static TestRedis redis;
    private static RedisConnection connection;

    private final RememberedRemovals texts =
            new RememberedRemovals(new RedisTexts(connection, Connections.to(redis.port())), 100);

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.onFreePort();
        RedisSettings patient = Connections.to(redis.port());
        connection = new RedisConnection(patient);
    }

    @AfterAll
    static void stopRedis() {
        connection.close();
        redis.close();
    }

    @BeforeEach
    void fill() {
        for (CacheKey key : List.of(KEY, OTHER, ELSEWHERE)) {
            texts.lease(key, "ss1:0123456789abcdefL", LIFE);
        }
    }

    @AfterEach
    void thaw() {
        redis.thaw();
        try (UnifiedJedis raw = RedisClient.create(URI.create(redis.url()))) {
            raw.flushDB();
        }
    }

    private void failsWhileFrozen(Runnable removal) {
        redis.freeze();
        assertThatThrownBy(removal::run).isInstanceOf(RedisException.class).hasMessage("REDIS_TIMEOUT");
        redis.thaw();
    }

    private void assertRefused(CacheKey key) {
        for (Runnable call : List.<Runnable>of(
                () -> texts.get(key),
                () -> texts.getAll(List.of(key)),
                () -> texts.lease(key, "ss1:0123456789abcdefL", LIFE),
                () -> texts.replace(key, "ss1:", new byte[] {1, 2}, LIFE))) {
            assertThatThrownBy(call::run).isInstanceOfSatisfying(CacheStoreException.class, e -> assertThat(e.code())
                    .isEqualTo(RememberedRemovals.CODE));
        }
    }

    @Test
    void whatCouldNotBeRemovedIsNotAskedForUntilItIs() {
        failsWhileFrozen(() -> texts.remove("items", List.of(KEY)));

        assertRefused(KEY);
        assertThat(texts.get(OTHER)).isNotNull();
        assertThat(texts.isUpToDate()).isFalse();

        texts.retry();

        assertThat(texts.isUpToDate()).isTrue();
        assertThat(texts.get(KEY)).isNull();
        assertThat(texts.get(OTHER)).isNotNull();
    }

    @Test
    void aCacheThatCouldNotBeClearedIsNotAskedForAtAll() {
        failsWhileFrozen(() -> texts.clear("items"));

        assertRefused(KEY);
        assertRefused(OTHER);
        assertThat(texts.get(ELSEWHERE)).isNotNull();

        texts.retry();

        assertThat(texts.get(KEY)).isNull();
        assertThat(texts.get(OTHER)).isNull();
        assertThat(texts.get(ELSEWHERE)).isNotNull();
    }

    @Test
    void aRetryThatFailsLeavesThingsAsTheyAre() {
        failsWhileFrozen(() -> texts.remove("items", List.of(KEY)));
        redis.freeze();
        texts.retry();
        redis.thaw();

        assertRefused(KEY);
        texts.retry();
        assertThat(texts.get(KEY)).isNull();
    }

    @Test
    void moreKeysThanAreRememberedMakeTheWholeCachePending() {
        List<CacheKey> many = IntStream.range(100, 201)
                .mapToObj(i -> new CacheKey("items", "id=" + i))
                .toList();
        failsWhileFrozen(() -> texts.remove("items", many));

        assertRefused(OTHER);
        assertThat(texts.get(ELSEWHERE)).isNotNull();

        texts.retry();
        assertThat(Objects.requireNonNull(texts.get(ELSEWHERE))).asString().startsWith("ss1:");
        assertThat(texts.get(OTHER)).isNull();
    }
}
