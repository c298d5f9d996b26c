package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shopsentiment.guide.Guide;
import org.shopsentiment.guide.Shell;
import org.shopsentiment.redis.TestCertificates;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.params.SetParams;

/** A Redis with the very configuration that operators are given, but for ports, files and the prefix of keys. */
class OperatorsRedisTest {
    private static final Path GIVEN = Path.of("server-config", "redis", "redis.conf");

    @TempDir
    static Path directory;

    private static TestCertificates certificates;
    private static int port;
    private static TestRedis redis;

    @BeforeAll
    static void start() throws IOException {
        certificates = TestCertificates.in(directory);
        port = TestRedis.freePort();
        Path users = directory.resolve("users.acl");
        makeUsers(users);
        Map<String, String> places = Map.of(
                "tls-port 6379", "tls-port " + port,
                "/etc/redis/tls/redis.crt", certificates.certificate().toString(),
                "/etc/redis/tls/redis.key", certificates.key().toString(),
                "/etc/redis/tls/ca.crt", certificates.authority().toString(),
                "/etc/redis/users.acl", users.toString(),
                "/var/lib/redis", directory.toString());
        String configuration = Files.readString(GIVEN);
        for (Map.Entry<String, String> place : places.entrySet()) {
            assertThat(configuration).contains(place.getKey());
            configuration = configuration.replace(place.getKey(), place.getValue());
        }
        redis = TestRedis.configured(port, Files.writeString(directory.resolve("redis.conf"), configuration));
    }

    /** As the guide says, but for the prefix and the account. */
    private static void makeUsers(Path users) throws IOException {
        Map<String, String> places = Map.of("/etc/redis/users.acl", users.toString(), "redis: ", "\"$(id -un)\" ");
        new Shell(Path.of(""), places, Map.of(), "")
                .run(Guide.of("redis.md", OperatorsRedisTest.class).commands("Set-up"))
                .checked();
        Files.writeString(users, Files.readString(users).replace("~shopsentiment_", "~" + Connections.PREFIX));
    }

    @AfterAll
    static void stop() {
        if (redis != null) {
            redis.close();
        }
    }

    private static RedisConnection connect(String user, String password, boolean tls) {
        return new RedisConnection(Connections.settings(
                "localhost", port, tls, user, password, 0, 4, tls ? certificates.authority() : null));
    }

    @Test
    void theApplicationWorksAsItsUserOverTls() {
        try (RedisConnection connection = connect(LeastRights.LOGIN.user(), LeastRights.LOGIN.password(), true)) {
            String stored = connection.call(client ->
                    client.set("test_items:1", "tea", SetParams.setParams().px(60_000)));
            String read = connection.call(client -> client.get("test_items:1"));

            assertThat(stored).isEqualTo("OK");
            assertThat(read).isEqualTo("tea");
            assertThat(connection.unlink(List.of("test_items:1"))).isEqualTo(1);
            assertThat(codeOf(connection, "other_1")).isEqualTo("REDIS_DENIED");
        }
    }

    @Test
    void nobodyComesInWithoutPasswordOrEncryption() {
        try (RedisConnection wrong = connect(LeastRights.LOGIN.user(), "wrong", true);
                RedisConnection plain = connect(LeastRights.LOGIN.user(), LeastRights.LOGIN.password(), false)) {
            assertThat(codeOf(wrong, "test_1")).isEqualTo("REDIS_AUTH");
            assertThat(codeOf(plain, "test_1")).isNotEqualTo("none");
        }
    }

    @Test
    void itEvictsAndSavesNothing() {
        try (RedisConnection operator = connect("operator", "another-password", true)) {
            String memory = operator.call(client -> client.info("memory"));
            String saves = operator.call(client -> client.info("persistence"));

            assertThat(memory).contains("maxmemory:536870912", "maxmemory_policy:allkeys-lfu");
            assertThat(saves).contains("aof_enabled:0");
        }
        assertThat(directory.resolve("dump.rdb")).doesNotExist();
    }

    private static String codeOf(RedisConnection connection, String key) {
        try {
            connection.call(client -> client.get(key));
            return "none";
        } catch (RedisException e) {
            return e.code();
        }
    }
}
