package org.shopsentiment.postgres;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.shopsentiment.redis.TestRedis;

/**
 * A real PostgreSQL server on a free port of the loopback address, with one database and one role that needs its
 * password; both have the name {@link #NAME}. It is of the programs that are installed. Root may not run PostgreSQL:
 * where the tests are root it runs as the user {@code postgres}. Thread-safe.
 */
public final class TestPostgres implements AutoCloseable {
    /** The name of the database, and of the role that owns it. */
    public static final String NAME = "shopsentiment";
    /** The role's password. */
    public static final String PASSWORD = "shop-postgres-test";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final String superuser;
    private final Path programs;
    private final Path directory;
    private final int port = TestRedis.freePort();

    private TestPostgres(String superuser, Path programs) throws IOException {
        this.superuser = superuser;
        this.programs = programs;
        this.directory = Files.createTempDirectory("shopsentiment-postgres-");
    }

    /**
     * A started server with an empty database. Where no PostgreSQL is installed the test that asks is skipped with that
     * reason; with {@code POSTGRES_REQUIRED=true} in the environment it fails.
     */
    public static TestPostgres start() {
        return start(NAME);
    }

    /** The same with a superuser of another name, and with no database but those that PostgreSQL makes itself. */
    static TestPostgres start(String superuser) {
        Optional<Path> programs = installed();
        if (programs.isEmpty()) {
            String reason = "No PostgreSQL is installed";
            return Boolean.parseBoolean(System.getenv("POSTGRES_REQUIRED")) ? fail(reason) : abort(reason);
        }
        try {
            return new TestPostgres(superuser, programs.get()).started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> installed() {
        Stream<Path> onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            Stream<Path> debian = versions.sorted(Collections.reverseOrder()).map(version -> version.resolve("bin"));
            return Stream.concat(debian, onPath)
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TestPostgres started() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), PASSWORD);
        if (root()) {
            run("chown", "-R", "postgres:", directory.toString());
        }
        try {
            postgres("initdb", "--username=" + superuser, "--pwfile=" + password, "--auth=scram-sha-256", "--no-sync");
            start(port);
            if (superuser.equals(NAME)) {
                postgres("createdb", "--host=127.0.0.1", "--port=" + port, "--username=" + NAME, NAME);
            }
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void start(int port) throws IOException {
        String options = "-c listen_addresses=127.0.0.1 -c port=" + port + " -c fsync=off -c unix_socket_directories="
                + directory;
        postgres("pg_ctl", "--wait", "--log=" + directory.resolve("postgres.log"), "--options=" + options, "start");
    }

    /** The directory of the programs that came with it. */
    Path programs() {
        return programs;
    }

    /** Its port on {@code localhost}. */
    public int port() {
        return port;
    }

    /** Without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port + "/" + NAME;
    }

    /** Ends it at once, as a crash does; what was committed is there after {@link #restart()}. */
    public synchronized void stop() {
        try {
            postgres("pg_ctl", "--wait", "--mode=immediate", "stop");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #stop()}, on the same port. */
    public synchronized void restart() {
        try {
            start(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (Files.exists(directory.resolve("data/postmaster.pid"))) {
                stop();
            }
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void postgres(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (root()) {
            Collections.addAll(command, "setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups");
        }
        command.add(programs.resolve(program).toString());
        Collections.addAll(command, arguments);
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException {
        Path log = Files.createTempFile("shopsentiment-postgres-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("PGDATA", directory.resolve("data").toString());
        builder.environment().put("PGPASSWORD", PASSWORD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command[0], e);
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
