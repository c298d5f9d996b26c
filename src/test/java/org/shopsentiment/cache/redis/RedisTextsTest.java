package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CacheStoreContract;
import org.shopsentiment.cache.Entry;
import org.shopsentiment.cache.TextStore;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

class RedisTextsTest extends CacheStoreContract {

    private static final String NAME = "test_items:id=17";

    private static TestRedis redis;
    private static UnifiedJedis raw;
    private static RedisConnection connection;

    @Override
    protected TextStore texts() {
        return new RedisTexts(connection, Connections.to(redis.port()));
    }

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

    private Entry.@Nullable State state() {
        Entry<Item> entry = store.get(KEY, Item.class);
        return entry == null ? null : entry.state();
    }

    @Test
    void anEntryIsOneKeyWithItsTimeToLiveAndItsTextAtTheEnd() {
        put(KEY, "{\"a\":\"é😀\"}", String.class);

        assertThat(raw.keys("*")).containsExactly(NAME);
        assertThat(raw.ttl(NAME)).isBetween(50L, 53L);
        assertThat(raw.get(NAME)).matches("ss1:[0-9a-f]{16}V[0-9a-f]{20}:\\{\"a\":\"é😀\"}");
    }

    @Test
    void aLeaseIsOneKeyThatLivesForTheTimeOfALoad() {
        store.lease(KEY, Item.class);
        assertThat(raw.get(NAME)).matches("ss1:[0-9a-f]{16}L");
        assertThat(raw.ttl(NAME)).isBetween(25L, 30L);

        raw.expire(NAME, 2);
        store.lease(KEY, Item.class);
        assertThat(raw.ttl(NAME)).isBetween(25L, 30L);
    }

    @Test
    void anEntryEndsWithItsTimeToLive() {
        long version = store.lease(KEY, String.class).version();
        store.put(KEY, "tea", String.class, life(Duration.ofMillis(1)), version);

        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (store.get(KEY, String.class) != null) {
            assertThat(System.nanoTime()).as("still there").isLessThan(deadline);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0001not json",
                "",
                "ss1:",
                "ss1:000000000000000gL",
                "ss1:0123456789abcdefL and more",
                "ss1:0123456789abcdefV0123",
                "ss1:0123456789abcdefV01234567890x01234567:{}",
                "{\"name\":\"of an older version\",\"stock\":1}"
            })
    void garbageOfAnotherApplicationIsUnreadableAndIsOverwritten(String garbage) {
        raw.set(NAME, garbage);

        assertThat(state()).isEqualTo(Entry.State.UNREADABLE);
        put(KEY, new Item("Kettle", 7), Item.class);
        assertThat(state()).isEqualTo(Entry.State.LIVE);
    }

    @Test
    void aKeyOfAnotherKindIsUnreadableAndIsOverwritten() {
        raw.lpush(NAME, "a", "b");

        assertThat(state()).isEqualTo(Entry.State.UNREADABLE);
        assertThat(store.<Item>getAll(List.of(KEY), Item.class)).isEqualTo(Map.of(KEY, Entry.unreadable(0)));
        put(KEY, new Item("Kettle", 7), Item.class);
        assertThat(state()).isEqualTo(Entry.State.LIVE);
    }

    @Test
    void aKeyThatBecameAnotherKindIsNotReplaced() {
        long version = store.lease(KEY, Item.class).version();
        raw.del(NAME);
        raw.lpush(NAME, "a", "b");

        assertThat(store.put(KEY, new Item("Kettle", 7), Item.class, LIFE, version))
                .isEqualTo(org.shopsentiment.cache.CacheStore.Stored.OUTDATED);
    }

    @Test
    void aLoadDuringAFlushIsNotStored() {
        long version = store.lease(KEY, Item.class).version();
        raw.flushAll();

        assertThat(store.put(KEY, new Item("Kettle", 7), Item.class, LIFE, version))
                .isEqualTo(org.shopsentiment.cache.CacheStore.Stored.OUTDATED);
    }

    @Test
    void redisMayForgetTheScripts() {
        put(KEY, new Item("Kettle", 7), Item.class);
        raw.scriptFlush();
        store.remove("items", List.of(KEY));
        put(KEY, new Item("Mug", 8), Item.class);

        assertThat(Objects.requireNonNull(store.<Item>get(KEY, Item.class)).value())
                .isEqualTo(new Item("Mug", 8));
    }

    @Test
    void aMissCountsOnceInRedisOwnStatistics() {
        long before = Objects.requireNonNull(RedisInfo.parse(raw.info("stats")).number("keyspace_misses"));
        store.get(KEY, Item.class);
        store.lease(KEY, Item.class);

        assertThat(RedisInfo.parse(raw.info("stats")).number("keyspace_misses")).isEqualTo(before + 1);
    }

    @Test
    void clearingLeavesKeysOfOthers() {
        put(new CacheKey("a*b", "id=1"), "x", String.class);
        raw.set("another application's", "x");

        store.clear("a*b");

        assertThat(raw.keys("*")).containsExactly("another application's");
    }

    @Test
    void aRedisThatIsFullSaysSoOfAScriptToo() {
        try (TestRedis full = TestRedis.onFreePort("--maxmemory", "1", "--maxmemory-policy", "noeviction");
                RedisConnection toFull = new RedisConnection(Connections.to(full.port()))) {
            RedisTexts texts = new RedisTexts(toFull, Connections.to(full.port()));

            assertThatThrownBy(() -> texts.lease(KEY, "ss1:0123456789abcdefL", Duration.ofSeconds(3)))
                    .isInstanceOf(RedisException.class)
                    .hasMessage("REDIS_OUT_OF_MEMORY");
        }
    }
}
