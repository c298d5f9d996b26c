package org.shopsentiment.it.wildfly;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The operator's directories in one directory of the test, and the operator's shell: its commands say where they work in
 * production, and work here.
 *
 * @param home the distribution, as it was unpacked
 * @param root holds the working directory, the server's base directory and the settings
 * @param ports by their numbers in production
 */
record Installation(Path home, Path root, Map<Integer, Integer> ports) {
    static final String USER_PASSWORD = "of-every-user-1";
    static final String TRUST_PASSWORD = "trusted-ones";

    /** With the files that the guide takes for granted. */
    static Installation in(Path root, Map<Integer, Integer> ports) throws IOException, URISyntaxException {
        Path war = Path.of(System.getProperty("it.war"));
        try (Stream<Path> stock = Files.list(war.resolveSibling("stock"))) {
            Path home = stock.filter(Files::isDirectory).findFirst().orElseThrow();
            Installation installation = new Installation(home, root, ports);
            for (Path directory : new Path[] {installation.work(), installation.base(), installation.settings()}) {
                Files.createDirectories(directory);
            }
            Path driver = Path.of(org.postgresql.Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Files.copy(driver, installation.work().resolve("postgresql.jar"));
            Files.copy(war, installation.work().resolve("shopsentiment.war"));
            Files.createSymbolicLink(
                    installation.work().resolve("server-config"),
                    Path.of("server-config").toAbsolutePath());
            return installation;
        }
    }

    Path work() {
        return root.resolve("work");
    }

    Path base() {
        return root.resolve("base");
    }

    Path settings() {
        return root.resolve("etc");
    }

    Path environment() {
        return settings().resolve("environment");
    }

    Path trust() {
        return root.resolve("trust.p12");
    }

    int port(int inProduction) {
        return ports.get(inProduction);
    }

    /** The text with the places and ports of this test. */
    String here(String text) {
        String placed = text.replace("/opt/wildfly", home.toString())
                .replace("/var/lib/shopsentiment", base().toString())
                .replace("/etc/shopsentiment", settings().toString())
                .replace("jboss-cli.sh -c", "jboss-cli.sh -c --controller=localhost:9990");
        for (Map.Entry<Integer, Integer> port : ports.entrySet()) {
            placed = placed.replace(":" + port.getKey(), ":" + port.getValue());
        }
        return placed;
    }

    /** Runs commands to their end, without anybody to answer questions but with the management user's password. */
    Result run(String commands) {
        try {
            Path output = Files.createTempFile(root, "commands-", ".log");
            Path input = Files.writeString(root.resolve("input"), USER_PASSWORD + "\n");
            Process shell =
                    shell(commands, output).redirectInput(input.toFile()).start();
            if (!shell.waitFor(5, TimeUnit.MINUTES)) {
                shell.destroyForcibly();
                throw new IllegalStateException("Did not end: " + commands + Files.readString(output));
            }
            return new Result(shell.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Commands that are not started yet; their output goes to a file. */
    ProcessBuilder shell(String commands, Path output) {
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", here(commands))
                .directory(work().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().keySet().removeIf(name -> name.startsWith("REDIS_") || name.startsWith("SHOP_"));
        shell.environment().put("SHOP_USER_PASSWORD", USER_PASSWORD);
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (commands.contains("jboss-cli.sh")) {
            shell.environment()
                    .put(
                            "JAVA_OPTS",
                            "-Djavax.net.ssl.trustStore=" + trust() + " -Djavax.net.ssl.trustStorePassword="
                                    + TRUST_PASSWORD);
        }
        return shell;
    }

    /** The files of the server's configuration, by their names, but the one that WildFly makes anew at each start. */
    Map<String, String> configuration() throws IOException {
        try (Stream<Path> files = Files.list(base().resolve("configuration"))) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .filter(file -> !file.getName().equals("logging.properties"))
                    .collect(Collectors.toMap(File::getName, Installation::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exit status of commands, and what they said. */
    record Result(int status, String output) {}
}
