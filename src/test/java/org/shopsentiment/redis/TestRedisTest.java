package org.shopsentiment.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

class TestRedisTest {
    @Test
    void comesBackEmptyOnTheSamePortAndLeavesNoFile() {
        Path directory;
        try (TestRedis redis = TestRedis.onFreePort("--maxmemory", "3mb");
                UnifiedJedis client = RedisClient.create(URI.create(redis.url()))) {
            directory = redis.directory();
            client.set("colour", "green");
            assertThat(client.get("colour")).isEqualTo("green");
            assertThat(client.info("memory")).contains("maxmemory:3145728");

            redis.stop();
            assertThatThrownBy(() -> client.get("colour")).isInstanceOf(RuntimeException.class);

            redis.start();
            assertThat(client.get("colour")).isNull();
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void sayWhatRedisSaidWhenItDoesNotStart() {
        assertThatThrownBy(() -> TestRedis.onFreePort("--no-such-option", "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-option");
    }
}
