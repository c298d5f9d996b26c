package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.JsonbBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.Entry;
import org.shopsentiment.cache.UndecodableEntryException;
import org.shopsentiment.cache.json.JsonbCodec;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

class RedisCacheStoreTest {

    public record Item(String name, int stock) {}

    private static final Duration TTL = Duration.ofSeconds(53);
    private static final CacheKey KEY = new CacheKey("items", "id=17");

    private static TestRedis redis;
    private static UnifiedJedis raw;
    private static RedisConnection connection;

    private final RedisCacheStore store =
            new RedisCacheStore(connection, new JsonbCodec(JsonbBuilder.create()), Connections.to(redis.port()));

    @BeforeAll
    static void startRedis() {
        redis = TestRedis.onFreePort();
        raw = RedisClient.create(URI.create(redis.url()));
        connection = new RedisConnection(Connections.to(redis.port()));
    }

    @AfterAll
    static void stopRedis() {
        connection.close();
        raw.close();
        redis.close();
    }

    @BeforeEach
    @AfterEach
    void empty() {
        raw.flushDB();
    }

    @Test
    void anEntryComesBackWithItsTypeAndLivesForItsTimeToLive() {
        store.put(KEY, new Item("Kettle", 7), Item.class, TTL);

        assertThat(store.<Item>get(KEY, Item.class)).isEqualTo(new Entry<>(new Item("Kettle", 7)));
        assertThat(raw.keys("*")).containsExactly("test_items:id=17");
        assertThat(raw.ttl("test_items:id=17")).isBetween(50L, 53L);
    }

    @Test
    void textIsInRedisAsItIs() {
        store.put(KEY, "{\"a\":\"é😀\"}", String.class, TTL);

        assertThat(raw.get("test_items:id=17")).isEqualTo("{\"a\":\"é😀\"}");
        assertThat(store.<String>get(KEY, String.class)).isEqualTo(new Entry<>("{\"a\":\"é😀\"}"));
    }

    @Test
    void noEntryIsNotAStoredNull() {
        assertThat(store.<Item>get(KEY, Item.class)).isNull();

        store.put(KEY, null, Item.class, TTL);

        assertThat(store.<Item>get(KEY, Item.class)).isEqualTo(new Entry<>(null));
    }

    @Test
    void anEntryEndsWithItsTimeToLive() {
        store.put(KEY, "tea", String.class, Duration.ofMillis(1));

        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (store.get(KEY, String.class) != null) {
            assertThat(System.nanoTime()).as("still there").isLessThan(deadline);
        }
    }

    @Test
    void garbageOfAnotherApplicationIsUndecodable() {
        raw.set("test_items:id=17", "\u0001not json");

        assertThatThrownBy(() -> store.get(KEY, Item.class)).isInstanceOf(UndecodableEntryException.class);
    }

    @Test
    void anEntryOfAnotherKindIsUndecodable() {
        raw.lpush("test_items:id=17", "a", "b");

        assertThatThrownBy(() -> store.get(KEY, Item.class)).isInstanceOf(UndecodableEntryException.class);
    }

    @Test
    void removalSaysHowManyWereThere() {
        List<CacheKey> keys = IntStream.range(0, 2_500)
                .mapToObj(i -> new CacheKey("items", "id=" + i))
                .toList();
        keys.subList(0, 1_300).forEach(key -> store.put(key, "x", String.class, TTL));
        store.put(new CacheKey("items", "id=9999"), "kept", String.class, TTL);

        assertThat(store.remove("items", keys)).isEqualTo(1_300);
        assertThat(raw.keys("*")).containsExactly("test_items:id=9999");
        assertThat(store.remove("items", List.of())).isZero();
    }

    @Test
    void clearingRemovesTheEntriesOfOneCacheAndNothingElse() {
        for (int i = 0; i < 1_700; i++) {
            store.put(new CacheKey("a*b?[c]", "id=" + i), "x", String.class, TTL);
        }
        store.put(new CacheKey("a*b?[c]:d", "id=1"), "x", String.class, TTL);
        store.put(new CacheKey("aXbYc", "id=1"), "x", String.class, TTL);
        raw.set("another application's", "x");

        assertThat(store.clear("a*b?[c]")).isEqualTo(1_700);
        assertThat(raw.keys("*"))
                .containsExactlyInAnyOrder("test_a*b?[c]%3Ad:id=1", "test_aXbYc:id=1", "another application's");
    }
}
