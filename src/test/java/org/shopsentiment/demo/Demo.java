package org.shopsentiment.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.shopsentiment.redis.TestRedis;

/**
 * Starts Redis and a server with the shop in it, prints where to look, and stays until it is told to end; then both end
 * too. Settings of the shop may come as environment variables or as system properties.
 */
public final class Demo {
    private static final Duration READY_DEADLINE = Duration.ofMinutes(3);
    private static final List<String> OWN_REDIS =
            List.of("REDIS_URL", "REDIS_HOST", "REDIS_CLUSTER_NODES", "REDIS_SENTINEL_NODES");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern SETTING = Pattern.compile("(REDIS|CACHE|SHOP)_[A-Z_]+");

    private final Path build;
    private final DemoKind kind;
    private final DemoPorts ports;
    private final RunningParts running;

    private Demo(Path build, DemoKind kind, DemoPorts ports, RunningParts running) {
        this.build = build;
        this.kind = kind;
        this.ports = ports;
        this.running = running;
    }

    /**
     * Runs the demo until this JVM is told to end.
     *
     * @param arguments the build directory, with the server and the WAR in it; {@code WILDFLY} or {@code PAYARA}
     */
    public static void main(String... arguments) throws Exception {
        RunningParts running = new RunningParts();
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "demo-stop"));
        try {
            DemoKind kind = DemoKind.valueOf(arguments[1]);
            new Demo(Path.of(arguments[0]), kind, DemoPorts.fromSystemProperties(), running).run();
        } catch (DemoFailure e) {
            if (!running.stopping()) {
                System.err.println(System.lineSeparator() + e.getMessage() + System.lineSeparator());
                System.exit(1);
            }
        }
    }

    private void run() throws DemoFailure, IOException, InterruptedException {
        long began = System.nanoTime();
        Map<String, String> settings = settings();
        boolean ownRedis = OWN_REDIS.stream().anyMatch(settings::containsKey);
        ports.requireFree(kind.ports(ports.offset()));
        if (!ownRedis) {
            ports.requireRedisPortFree();
            TestRedis redis = TestRedis.onPort(ports.redis());
            running.add(redis::close);
            settings.put("REDIS_URL", redis.url());
        }
        settings.putIfAbsent("SHOP_SAMPLE_CATALOGUE", "true");

        Path directory = build.resolve(kind.directory() + (ports.offset() == 0 ? "" : "-" + ports.offset()));
        DemoServer server = kind.start(build, directory, ports.offset(), settings);
        running.add(server::stop);
        Path log = directory.resolve("server.log");
        awaitReady(server, log);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        System.out.println(new Welcome(ports, kind, ownRedis, server.pid(), log, seconds).text());
        server.await();
        throw new DemoFailure("The server has ended by itself; its log: " + log);
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        System.getenv().forEach((name, value) -> putSetting(settings, name, value));
        System.getProperties().forEach((name, value) -> putSetting(settings, name.toString(), value.toString()));
        return settings;
    }

    private static void putSetting(Map<String, String> settings, String name, String value) {
        if (SETTING.matcher(name).matches() && !value.isBlank()) {
            settings.put(name, value);
        }
    }

    private void awaitReady(DemoServer server, Path log) throws DemoFailure, IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_DEADLINE.toNanos();
        while (!ready()) {
            Optional<String> refusal = server.refusal();
            if (refusal.isPresent()) {
                throw new DemoFailure("The shop was not deployed: " + refusal.get() + " The server's log: " + log);
            }
            if (!server.runs()) {
                throw new DemoFailure("The server ended while it started; its log: " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new DemoFailure("The shop did not get ready in " + READY_DEADLINE.toMinutes()
                        + " minutes; the server's log: " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean ready() throws InterruptedException {
        URI uri = URI.create("http://localhost:" + ports.http() + "/shopsentiment/api/v1/health/ready");
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
