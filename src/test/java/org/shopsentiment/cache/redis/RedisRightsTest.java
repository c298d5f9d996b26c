package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shopsentiment.redis.TestCertificates;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.params.SetParams;

/** An encrypted Redis with its own authority, and a user that may touch only this application's keys. */
class RedisRightsTest {

    private static final String SCRIPT = """
            redis.call('SET', KEYS[1], ARGV[1], 'PX', 60000)
            redis.call('PEXPIRE', KEYS[1], 70000)
            return redis.call('GETRANGE', KEYS[1], 0, 2)
            """;
    private static final String DIGEST = "ffffffffffffffffffffffffffffffffffffffff";

    @TempDir
    static Path directory;

    private static TestCertificates certificates;
    private static TestRedis redis;
    private static Jedis admin;
    private static int port;

    @BeforeAll
    static void start() {
        certificates = TestCertificates.in(directory);
        port = TestRedis.freePort();
        redis = TestRedis.onFreePort(
                "--tls-port",
                Integer.toString(port),
                "--tls-cert-file",
                certificates.certificate().toString(),
                "--tls-key-file",
                certificates.key().toString(),
                "--tls-ca-cert-file",
                certificates.authority().toString(),
                "--tls-auth-clients",
                "no");
        admin = new Jedis("localhost", redis.port());
    }

    @AfterAll
    static void stop() {
        admin.close();
        redis.close();
    }

    private static RedisConnection connect(List<String> user) {
        admin.aclDelUser(user.get(0));
        admin.aclSetUser(user.get(0), user.stream().skip(1).toArray(String[]::new));
        return new RedisConnection(settings());
    }

    private static RedisSettings settings() {
        return Connections.settings(
                "localhost",
                port,
                true,
                LeastRights.LOGIN.user(),
                LeastRights.LOGIN.password(),
                3,
                4,
                certificates.authority());
    }

    /** Everything that the application does, and what of it does not work. */
    private static List<String> whatFails(RedisConnection connection) {
        List<String> failed = new ArrayList<>();
        check(failed, "database", () -> connection.call(client -> client.get("test_items:1")) == null);
        check(failed, "set", () -> connection
                .call(client ->
                        client.set("test_items:1", "tea", SetParams.setParams().px(60_000)))
                .equals("OK"));
        check(failed, "get", () -> connection
                .call(client -> client.get("test_items:1"))
                .equals("tea"));
        check(failed, "script", () -> connection
                .call(client -> client.eval(SCRIPT, List.of("test_items:1"), List.of("coffee")))
                .equals("cof"));
        check(
                failed,
                "script by its digest",
                () -> connection.call(client -> {
                    try {
                        return client.evalsha(DIGEST, List.of("test_items:1"), List.of("x")) != null;
                    } catch (JedisNoScriptException e) {
                        return true;
                    }
                }));
        KeyCensus census = new KeyCensus(connection, settings(), System::nanoTime);
        check(failed, "entries", () -> census.count().orElseThrow().get("items").entries() == 1);
        check(failed, "size", () -> census.count().orElseThrow().get("items").approximateBytes() != null);
        RedisHealthCheck health = new RedisHealthCheck(connection, census, settings(), System::nanoTime);
        check(failed, "health", () -> health.check().healthy());
        check(failed, "figures", () -> health.check().version() != null);
        check(failed, "name", () -> admin.clientList().contains("name=shopsentiment"));
        check(failed, "removal", () -> connection.unlink(List.of("test_items:1")) == 1);
        return failed;
    }

    private static void check(List<String> failed, String what, Supplier<Boolean> worked) {
        try {
            if (worked.get()) {
                return;
            }
        } catch (RuntimeException e) {
            // told below
        }
        failed.add(what);
    }

    @Test
    void theLeastRightsAreEnoughAndEndAtThePrefix() {
        admin.select(3);
        admin.set("other_1", "another's");
        try (RedisConnection connection = connect(LeastRights.ofApplication())) {
            assertThat(whatFails(connection)).isEmpty();
            assertThat(codeOf(connection, "other_1")).isEqualTo("REDIS_DENIED");
            assertThat(codeOf(connection, "test_1")).isEqualTo("none");
        }
        assertThat(admin.get("other_1")).isEqualTo("another's");
    }

    private static String codeOf(RedisConnection connection, String key) {
        try {
            connection.call(client -> client.get(key));
            return "none";
        } catch (RedisException e) {
            return e.code();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+get, get",
        "+set, script",
        "+getrange, script",
        "+pexpire, script",
        "+eval, script",
        "+evalsha, script by its digest",
        "+unlink, removal",
        "+scan, entries",
        "+ping, health",
        "+info, figures",
        "+memory|usage, size",
        "+client|setname, name",
        "+select, database",
        "~test_*, get"
    })
    void eachRightIsNeeded(String right, String forWhat) {
        List<String> rights = LeastRights.ofApplicationWithout(right);
        assertThat(rights).hasSize(LeastRights.ofApplication().size() - 1);
        admin.select(3);
        admin.del("test_items:1");
        try (RedisConnection connection = connect(rights)) {
            assertThat(whatFails(connection)).contains(forWhat);
        }
    }
}
