package org.shopsentiment.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis server on a port of this machine's loopback address. It saves nothing to disk: what it held is gone
 * after {@link #stop()}. {@link #close()} also deletes its directory. Thread-safe.
 */
public final class TestRedis implements AutoCloseable {
    private static final Duration START_DEADLINE = Duration.ofSeconds(20);

    private final int port;
    private final String ready;
    private final Path directory;
    private final List<String> command = new ArrayList<>();
    private @Nullable Process process;

    private TestRedis(int port, String ready) throws IOException {
        this.port = port;
        this.ready = ready;
        this.directory = Files.createTempDirectory("shopsentiment-redis-");
        command.add(ExecutableProvider.newJarResourceProvider(directory.toFile())
                .get()
                .getAbsolutePath());
    }

    private TestRedis withOptions(List<String> options) {
        Collections.addAll(command, "--bind", "127.0.0.1", "--port", Integer.toString(port));
        Collections.addAll(command, "--save", "", "--appendonly", "no", "--dir", directory.toString());
        command.addAll(options);
        return this;
    }

    /**
     * A started server.
     *
     * @param port a free port
     * @param options in the command line's spelling, after the ones given here and so stronger: {@code "--maxmemory",
     *     "2mb"}
     * @throws IllegalStateException if it does not come up; the message is what Redis said
     */
    public static TestRedis onPort(int port, String... options) {
        try {
            return new TestRedis(port, "Ready to accept connections")
                    .withOptions(List.of(options))
                    .started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A started server with nothing but this file, which names this port. */
    public static TestRedis configured(int port, Path file) {
        try {
            TestRedis redis = new TestRedis(port, "Ready to accept connections");
            redis.command.add(file.toString());
            return redis.started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A started Sentinel.
     *
     * @param port a free port
     * @param configuration lines of its file; it keeps what it learns there
     */
    static TestRedis sentinel(int port, List<String> configuration) {
        try {
            TestRedis sentinel = new TestRedis(port, "Sentinel ID is");
            List<String> lines = new ArrayList<>(List.of(
                    "bind 127.0.0.1", "port " + port, "dir " + sentinel.directory, "sentinel resolve-hostnames no"));
            lines.addAll(configuration);
            Path file = Files.write(sentinel.directory.resolve("sentinel.conf"), lines);
            Collections.addAll(sentinel.command, file.toString(), "--sentinel");
            return sentinel.started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestRedis started() {
        try {
            start();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** A started server on a port that was free a moment ago. */
    public static TestRedis onFreePort(String... options) {
        return onPort(freePort(), options);
    }

    /** A port that is free on the loopback address now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Without user and password. */
    public String url() {
        return "redis://localhost:" + port;
    }

    /** Its own directory, for files that its options name; deleted at {@link #close()}. */
    public Path directory() {
        return directory;
    }

    /** Starts it, empty, on the same port and with the same options; returns when it answers. */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        Path log = directory.resolve("redis.log");
        try {
            Files.deleteIfExists(log);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitReady(process, log, ready);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process process, Path log, String ready) throws IOException {
        long deadline = System.nanoTime() + START_DEADLINE.toNanos();
        while (!Files.readString(log).contains(ready)) {
            if (System.nanoTime() > deadline || endsWithin(process, 20)) {
                process.destroyForcibly();
                throw new IllegalStateException("Redis did not start: " + Files.readString(log));
            }
        }
    }

    /** Ends the process at once, as a crash does; does nothing if it does not run. */
    public synchronized void stop() {
        if (process != null) {
            endsWithin(process.destroyForcibly(), 10_000);
            process = null;
        }
    }

    /** Leaves it running but deaf: connections are taken, commands are not answered until {@link #thaw()}. */
    public synchronized void freeze() {
        signal("-STOP");
    }

    /** Lets it go on where {@link #freeze()} held it; does nothing to one that runs. */
    public synchronized void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        if (process == null) {
            return;
        }
        try {
            Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (!endsWithin(kill, 10_000) || kill.exitValue() != 0) {
                throw new IllegalStateException("kill " + signal + " did not work");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops and starts it: the same port, empty. */
    public synchronized void restart() {
        stop();
        start();
    }

    @Override
    public synchronized void close() {
        stop();
        if (!Files.exists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endsWithin(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
