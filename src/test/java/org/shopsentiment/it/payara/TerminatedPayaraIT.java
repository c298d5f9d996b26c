package org.shopsentiment.it.payara;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shopsentiment.demo.Payara;
import org.shopsentiment.demo.PayaraPorts;
import org.shopsentiment.it.TerminatedServer;
import org.shopsentiment.redis.TestRedis;

class TerminatedPayaraIT {
    /** The JDK closes Payara's log at once; so the JVM says which code runs for the first time. */
    @Test
    void sigtermUndeploysTheShopAndFreesThePorts(@TempDir Path directory) throws IOException {
        Path home = Path.of(System.getProperty("it.payara.home"));
        PayaraPorts ports = PayaraPorts.of(usual -> TestRedis.freePort());
        Path classes = directory.resolve("classes");

        TerminatedServer server = TerminatedServer.of(
                (war, base, environment) -> {
                    Map<String, String> telling = new HashMap<>(environment);
                    telling.put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes);
                    return Payara.start(home, war, base, ports, Map.of(), telling);
                },
                started -> classes,
                ports.http(),
                ports.byUsual().values());

        server.assertGentle(
                "org.shopsentiment.monitoring.jmx.MBeans$$Lambda",
                "org.shopsentiment.app.Timers$$Lambda",
                "jakarta.enterprise.event.Shutdown");
    }
}
