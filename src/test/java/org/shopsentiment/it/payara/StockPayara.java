package org.shopsentiment.it.payara;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A domain of the stock server, made and run as the guide for operators says, on ports that were free a moment ago. */
final class StockPayara implements AutoCloseable {
    static final String ADMIN_PASSWORD = "adm\\in$4-operators";

    private static final Path SCRIPTS = Path.of("server-config", "payara").toAbsolutePath();
    private static final String NAME = "shop";

    private final Path directory;
    private final Path asadmin;
    private final int portBase = freePortBase();
    private final Programs programs;
    private boolean guarded;

    /**
     * Makes the domain; it does not run yet.
     *
     * @param home the unpacked server
     * @param directory empty; gets all that is made
     * @param environment of the server and of the scripts
     */
    StockPayara(Path home, Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.asadmin = home.resolve("bin/asadmin");
        Map<String, String> all = new HashMap<>(environment);
        all.put("PAYARA_HOME", home.toString());
        all.put("PAYARA_DOMAIN", domain().toString());
        all.put("PAYARA_ADMIN_PORT", Integer.toString(portBase + 48));
        this.programs = new Programs(directory, all);
        local("create-domain", "--nopassword", "--portbase", Integer.toString(portBase));
    }

    /** A base that Payara makes all its ports from, by adding up to 100. */
    private static int freePortBase() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(100, 300) * 100)
                .limit(1_000)
                .filter(base -> IntStream.range(base, base + 100).allMatch(StockPayara::free))
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    Path domain() {
        return directory.resolve("domains").resolve(NAME);
    }

    int http() {
        return portBase + 80;
    }

    int https() {
        return portBase + 81;
    }

    int jmx() {
        return portBase + 86;
    }

    String log() {
        try {
            return Files.readString(domain().resolve("logs/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        local("start-domain");
    }

    void stop() {
        local("stop-domain");
    }

    void restart() {
        stop();
        start();
    }

    private String local(String command, String... options) {
        return programs.run(Stream.of(
                        Stream.of(asadmin.toString(), "--interactive=false", command),
                        Stream.of("--domaindir", directory.resolve("domains").toString()),
                        Arrays.stream(options),
                        Stream.of(NAME))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    /** From now on scripts know the administrator's password, or no longer. */
    void guarded(boolean guarded) {
        this.guarded = guarded;
    }

    /** What a script of server-config/payara says, which must succeed. */
    String script(String script, String... arguments) {
        Map<String, String> environment = new HashMap<>(programs.environment());
        environment.put("PAYARA_ADMIN_PASSWORD", guarded ? ADMIN_PASSWORD : "");
        String file = SCRIPTS.resolve(script + ".sh").toString();
        return new Programs(directory, environment)
                .run(Stream.concat(Stream.of(file), Arrays.stream(arguments)).toArray(String[]::new));
    }

    Programs programs() {
        return programs;
    }

    /** Every setting of the server, sorted. */
    String configuration() {
        script("asadmin", "get", "configs.config.server-config.jms-service.*");
        Stream<String> answers = Stream.of(
                        "list-log-attributes",
                        "list-log-levels",
                        "list-libraries",
                        "list-file-users",
                        "list-jvm-options")
                .map(command -> script("asadmin", command));
        return Stream.concat(Stream.of(script("asadmin", "get", "*")), answers)
                .flatMap(String::lines)
                .filter(line -> !line.contains(".java-config.jvm-options=")) // listed one by one
                .filter(line -> !line.matches(
                        // a pattern for clusters, which this server does not read; and what a first deployment adds
                        "configs\\.config\\.(default-config|server-config\\.(cdi-service|microprofile-openapi-configuration"
                                + "|web-container))\\..*|Picked up .*|.*_TOOL_OPTIONS.*"))
                .sorted()
                .collect(joining("\n"));
    }

    @Override
    public void close() throws IOException {
        programs.ended(
                asadmin.toString(),
                "stop-domain",
                "--kill",
                "--domaindir",
                directory.resolve("domains").toString(),
                NAME);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
