package org.shopsentiment.it.wildfly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shopsentiment.demo.DemoServer;
import org.shopsentiment.demo.WildFly;
import org.shopsentiment.it.TerminatedServer;
import org.shopsentiment.redis.TestRedis;

class TerminatedWildFlyIT {
    @Test
    void sigtermUndeploysTheShopAndFreesThePorts() throws IOException {
        Path home = Path.of(System.getProperty("it.wildfly.home"));
        int http = TestRedis.freePort();
        int management = TestRedis.freePort();
        Map<String, String> ports = Map.of(
                "jboss.http.port", Integer.toString(http), "jboss.management.http.port", Integer.toString(management));

        TerminatedServer server = TerminatedServer.of(
                (war, directory, environment) -> WildFly.start(home, war, directory, ports, environment),
                DemoServer::log,
                http,
                List.of(http, management));

        server.assertGentle("Stopped: no timer and no MBean is left", "Closed the connections to Redis");
    }
}
