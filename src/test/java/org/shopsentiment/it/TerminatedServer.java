package org.shopsentiment.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.shopsentiment.demo.DemoServer;
import org.shopsentiment.redis.TestRedis;

/**
 * A server of its own that got SIGTERM, as the system stops it.
 *
 * @param traces what it has written to its log, or to another file, from then on
 * @param taken those of its ports that were not free after its end
 */
public record TerminatedServer(String traces, Collection<Integer> taken) {
    private static final Duration START_DEADLINE = Duration.ofMinutes(5);

    /** How to start one with the shop in it. */
    public interface Start {
        DemoServer with(Path war, Path directory, Map<String, String> environment) throws IOException;
    }

    /** Starts one, has the shop use its Redis, and terminates it; fails if it does not end by itself. */
    public static TerminatedServer of(
            Start start, Function<DemoServer, Path> traces, int http, Collection<Integer> ports) throws IOException {
        try (TestRedis redis = TestRedis.onFreePort()) {
            Path war = Path.of(System.getProperty("it.war"));
            DemoServer server = start.with(war, war.resolveSibling("it-terminated"), Map.of("REDIS_URL", redis.url()));
            try {
                awaitHit(server, http);
                Path written = traces.apply(server);
                long before = Files.size(written);

                assertThat(ProcessHandle.of(server.pid()).orElseThrow().destroy())
                        .isTrue();

                eventually(() -> assertThat(server.runs()).isFalse());
                byte[] all = Files.readAllBytes(written);
                return new TerminatedServer(
                        new String(all, (int) before, all.length - (int) before, UTF_8),
                        ports.stream().filter(TerminatedServer::taken).toList());
            } finally {
                server.stop();
            }
        }
    }

    /** Asserts that the shop was undeployed, by what is written then, and that nothing is left of the server. */
    public void assertGentle(String... ofAnUndeployment) {
        assertThat(traces).contains(ofAnUndeployment);
        assertThat(taken).isEmpty();
    }

    private static void awaitHit(DemoServer server, int http) {
        long deadline = System.nanoTime() + START_DEADLINE.toNanos();
        while (!cacheStatus(http).endsWith("; hit")) {
            assertThat(server.runs() && System.nanoTime() < deadline)
                    .as("The shop answers from its cache; see " + server.log())
                    .isTrue();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static String cacheStatus(int port) {
        URI uri = URI.create("http://localhost:" + port + "/shopsentiment/api/v1/products?page=1&limit=3");
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        try {
            HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            return answer.headers().firstValue("Cache-Status").orElse("");
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean taken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
