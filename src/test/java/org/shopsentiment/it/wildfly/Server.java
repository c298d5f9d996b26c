package org.shopsentiment.it.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server of an installation, run by the guide's commands for a machine without systemd. */
final class Server implements AutoCloseable {
    private static final Duration START_DEADLINE = Duration.ofMinutes(5);
    private static final String STARTED = "WFLYSRV0025";
    private static final String STARTED_WITH_ERRORS = "WFLYSRV0026";

    private final Process process;
    private final Path output;

    private Server(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Returns when the server has started, with its deployments or without. */
    static Server start(Installation installation, String commands) {
        try {
            Path output = Files.createTempFile(installation.files().root(), "server-", ".log");
            Server server =
                    new Server(installation.shell().starting(commands, output).start(), output);
            server.awaitStart();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart() {
        long deadline = System.nanoTime() + START_DEADLINE.toNanos();
        while (!log().contains(STARTED) && !log().contains(STARTED_WITH_ERRORS)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("WildFly did not start: " + log());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** What it has said on its console since its start. */
    String log() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as systemd does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
