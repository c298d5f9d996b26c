package org.shopsentiment.it.payara;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shopsentiment.demo.Payara;
import org.shopsentiment.demo.PayaraPorts;
import org.shopsentiment.it.TerminatedServer;
import org.shopsentiment.redis.TestRedis;

class TerminatedPayaraIT {
    @Test
    void sigtermUndeploysTheShopAndFreesThePorts() throws IOException {
        Path home = Path.of(System.getProperty("it.payara.home"));
        PayaraPorts ports = PayaraPorts.of(usual -> TestRedis.freePort());

        TerminatedServer server = TerminatedServer.of(
                (war, directory, environment) -> Payara.start(home, war, directory, ports, Map.of(), environment),
                ports.http(),
                ports.byUsual().values());

        server.assertGentle();
    }
}
