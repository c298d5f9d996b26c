package org.shopsentiment.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shopsentiment.demo.RunningParts;
import org.shopsentiment.demo.WildFly;
import org.shopsentiment.redis.TestRedis;

/**
 * A running server with the shop in it.
 *
 * @param process the server
 * @param port where it answers
 * @param vitals what its process uses
 */
record Server(WildFly process, int port, Vitals vitals) {

    static final String SHOP = "/shopsentiment";

    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final String READY = "/api/v1/health/ready";
    /** H2 must not answer from the last result of the same query. */
    private static final String NO_REMEMBERED_RESULTS = "REGULAR;OPTIMIZE_REUSE_RESULTS=0";

    /**
     * Starts one and waits for the shop.
     *
     * @param settings of the shop
     * @throws IllegalStateException if it refuses the shop; the message is its reason
     */
    static Server start(Path build, String name, Map<String, String> settings, RunningParts running)
            throws IOException, InterruptedException {
        int port = TestRedis.freePort();
        Map<String, String> properties = Map.of(
                "jboss.http.port", Integer.toString(port),
                "jboss.management.http.port", Integer.toString(TestRedis.freePort()),
                "wildfly.h2.compatibility.mode", NO_REMEMBERED_RESULTS);
        WildFly process = WildFly.start(
                build.resolve("wildfly"),
                build.resolve("shopsentiment.war"),
                build.resolve("load-servers").resolve(name),
                properties,
                settings);
        running.add(process::stop);
        await(process, new ShopClient(port, SHOP), READY);
        return new Server(process, port, Vitals.of(process.pid()));
    }

    /** Deploys one more WAR and waits until this is answered at its context root. */
    void deploy(Path war, String context, String path) throws IOException, InterruptedException {
        process.deploy(war);
        await(process, new ShopClient(port, context), path);
    }

    ShopClient shop() {
        return new ShopClient(port, SHOP);
    }

    private static void await(WildFly process, ShopClient client, String path)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!client.answers(path)) {
            if (process.refusal().isPresent()) {
                throw new IllegalStateException(process.refusal().get());
            }
            if (!process.runs() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The server did not get ready; see target/load-servers");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
