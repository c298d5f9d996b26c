package org.shopsentiment.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.shopsentiment.demo.Payara;
import org.shopsentiment.demo.PayaraPorts;
import org.shopsentiment.redis.TestRedis;

/** The Payara that the tests deploy to, for as long as they run; only where Payara is under test. */
public final class StartedPayara implements LauncherSessionListener {
    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static @Nullable PayaraServer server;

    private @Nullable Payara process;

    static synchronized PayaraServer get() {
        if (server == null) {
            throw new IllegalStateException("No Payara is under test: run this by ./mvnw verify -Dserver=payara.");
        }
        return server;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("payara".equals(System.getProperty("arquillian.launch"))) {
            try {
                start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void start() throws IOException, InterruptedException {
        int http = Integer.getInteger("it.http.port");
        int admin = Integer.getInteger("it.management.port");
        PayaraPorts ports = PayaraPorts.of(usual -> switch (usual) {
            case 8080 -> http;
            case 4848 -> admin;
            default -> TestRedis.freePort();
        });
        Path directory = Path.of(System.getProperty("it.payara.base"));
        Payara started =
                Payara.start(Path.of(System.getProperty("it.payara.home")), directory, ports, Map.of(), Map.of());
        process = started;
        Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "payara-stop"));
        PayaraServer running = new PayaraServer(ports, started.log());
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!running.up()) {
            if (!started.runs() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Payara did not come up; see " + directory);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        synchronized (StartedPayara.class) {
            server = running;
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (process != null) {
            process.stop();
        }
    }
}
