package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shopsentiment.redis.Polling;
import org.shopsentiment.redis.TestRedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;

@Tag("slow")
class RedisTroubleTest {

    private static String codeOf(RedisSettings settings) {
        try (RedisConnection connection = new RedisConnection(settings)) {
            return codeOf(connection);
        }
    }

    private static String codeOf(RedisConnection connection) {
        try {
            connection.call(client -> client.get("test_a"));
            return "none";
        } catch (RedisException e) {
            assertThat(e.getMessage()).isEqualTo(e.code());
            return e.code();
        }
    }

    @Test
    void nobodyListens() {
        assertThat(codeOf(Connections.to(TestRedis.freePort()))).isEqualTo("REDIS_REFUSED");
    }

    @Test
    void aHostThatDoesNotExist() {
        assertThat(codeOf(Connections.settings("redis.invalid", 6379, false, null, null, 0, 4, null)))
                .isEqualTo("REDIS_UNKNOWN_HOST");
    }

    @Test
    void aPasswordIsMissingOrWrong() {
        try (TestRedis redis = TestRedis.onFreePort("--requirepass", "right")) {
            assertThat(codeOf(Connections.to(redis.port()))).isEqualTo("REDIS_AUTH");
            assertThat(codeOf(Connections.to(redis.port(), null, "wrong"))).isEqualTo("REDIS_AUTH");
            assertThat(codeOf(Connections.to(redis.port(), null, "right"))).isEqualTo("none");
        }
    }

    @Test
    void aUserMayNotTouchTheKey() {
        try (TestRedis redis = TestRedis.onFreePort("--user", "shop", "on", ">pass", "~other_*", "+@all")) {
            assertThat(codeOf(Connections.to(redis.port(), "shop", "pass"))).isEqualTo("REDIS_DENIED");
            assertThat(codeOf(Connections.to(redis.port(), "nobody", "pass"))).isEqualTo("REDIS_AUTH");
        }
    }

    @Test
    void nobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(codeOf(Connections.to(silent.getLocalPort()))).isEqualTo("REDIS_TIMEOUT");
        }
    }

    @Test
    void somethingElseAnswers() throws IOException {
        try (ServerSocket web = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answerLikeAWebServer(web));
            answering.start();
            assertThat(codeOf(Connections.to(web.getLocalPort()))).isEqualTo("REDIS_PROTOCOL");
        }
    }

    private static void answerLikeAWebServer(ServerSocket web) {
        List<Socket> open = new ArrayList<>();
        try {
            while (true) {
                Socket socket = web.accept();
                open.add(socket);
                socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            open.forEach(RedisTroubleTest::close);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anInterruptedThreadIsToldSoAndStaysInterrupted() {
        try (TestRedis redis = TestRedis.onFreePort();
                RedisConnection connection = new RedisConnection(Connections.to(redis.port()))) {
            connection.call(client -> client.set("test_a", "tea"));
            KeyWalk walk = new KeyWalk(connection);

            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> walk.forEachStep("test_*", step -> {})).hasMessage("REDIS_INTERRUPTED");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void everyConnectionIsInUse() {
        try (TestRedis redis = TestRedis.onFreePort();
                UnifiedJedis raw = RedisClient.create(URI.create(redis.url()));
                RedisConnection connection = new RedisConnection(
                        Connections.settings("localhost", redis.port(), false, null, null, 0, 1, null))) {
            CompletableFuture<?> waiting =
                    CompletableFuture.runAsync(() -> connection.call(client -> client.blpop(60, "test_queue")));
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!raw.info("clients").contains("blocked_clients:1")) {
                assertThat(System.nanoTime()).isLessThan(deadline);
            }

            assertThat(codeOf(connection)).isEqualTo("REDIS_POOL_EXHAUSTED");

            raw.lpush("test_queue", "go on");
            assertThat(waiting).succeedsWithin(Duration.ofSeconds(10));
            assertThat(codeOf(connection)).isEqualTo("none");
        }
    }

    @Test
    void onePooledConnectionThatBrokeDoesNotFailTheOthersLater() {
        try (TestRedis redis = TestRedis.onFreePort();
                RedisConnection connection = new RedisConnection(Connections.to(redis.port()))) {
            CompletableFuture<?>[] four = new CompletableFuture<?>[4];
            for (int i = 0; i < four.length; i++) {
                four[i] = CompletableFuture.runAsync(() -> connection.call(client -> client.blpop(0.2, "test_queue")));
            }
            CompletableFuture.allOf(four).join();

            redis.stop();
            assertThat(codeOf(connection)).isIn("REDIS_REFUSED", "REDIS_CONNECTION");
            redis.start();

            for (int i = 0; i < four.length; i++) {
                assertThat(codeOf(connection)).isEqualTo("none");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LOADING Redis is loading the dataset in memory, REDIS_LOADING",
        "READONLY You can't write against a read only replica., REDIS_READONLY",
        "OOM command not allowed when used memory > 'maxmemory'., REDIS_OUT_OF_MEMORY",
        "CLUSTERDOWN The cluster is down, REDIS_CLUSTER_DOWN",
        "MOVED 3999 10.0.0.3:6381, REDIS_WRONG_TOPOLOGY",
        "ERR something new, REDIS_ERROR"
    })
    void redisAnswersWithAnError(String answer, String code) {
        assertThat(RedisErrors.code(new JedisDataException(answer))).isEqualTo(code);
    }

    @Test
    void aBrokenConnectionWithoutAKnownReason() {
        assertThat(RedisErrors.code(new JedisConnectionException("Unexpected end of stream.")))
                .isEqualTo("REDIS_CONNECTION");
    }

    @Test
    void settingsForAClusterAreToldFromOneServer() {
        try (TestRedis redis = TestRedis.onFreePort();
                RedisConnection connection = new RedisConnection(clusterAt(redis.port()))) {
            assertThat(codeOf(connection)).isEqualTo("REDIS_WRONG_TOPOLOGY");
        }
    }

    @Test
    void aConnectionThatFoundNothingLeavesNoThread() {
        try (RedisConnection connection = new RedisConnection(clusterAt(TestRedis.freePort()))) {
            assertThat(codeOf(connection)).isEqualTo("REDIS_REFUSED");
            assertThat(searching()).isTrue();
        }
        Polling.until("the thread has ended", () -> !searching());
    }

    private static boolean searching() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("redis-topology"));
    }

    private static RedisSettings clusterAt(int port) {
        return Connections.to(new Topology.Cluster(List.of(new Topology.Node("localhost", port))), Login.NONE);
    }

    @Test
    void settingsTellNoSecret() {
        assertThat(Connections.to(6379, "some-user", "some-password").toString())
                .isEqualTo("redis://localhost:6379/0")
                .doesNotContain("some-");
    }

    @Test
    void aFileWithoutCertificatesIsNamed() {
        assertThatThrownBy(() -> new RedisConnection(
                        Connections.settings("localhost", 6379, true, null, null, 0, 4, Path.of("pom.xml"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REDIS_TLS_CA_FILE")
                .hasMessageContaining("pom.xml");
    }
}
