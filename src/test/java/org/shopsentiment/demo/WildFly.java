package org.shopsentiment.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A WildFly process with one WAR, in a fresh base directory of its own; the provisioned server stays untouched. */
final class WildFly {
    private static final String WAR = "shopsentiment.war";

    private final Path base;
    private final Process process;

    private WildFly(Path base, Process process) {
        this.base = base;
        this.process = process;
    }

    /**
     * @param home the provisioned server
     * @param directory replaced; gets {@code server.log} and the server's base directory
     */
    static WildFly start(Path home, Path war, Path directory, int portOffset, Map<String, String> environment)
            throws IOException {
        delete(directory);
        Path base = directory.resolve("wildfly");
        copy(home.resolve("standalone"), base);
        Files.copy(war, base.resolve("deployments").resolve(WAR), StandardCopyOption.REPLACE_EXISTING);
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                .setBaseDirectory(base)
                .addServerArgument("-Djboss.server.log.dir=" + directory)
                .addServerArgument("-Djboss.socket.binding.port-offset=" + portOffset);
        Process process = Launcher.of(command)
                .addEnvironmentVariables(environment)
                .setRedirectErrorStream(true)
                .redirectOutput(base.resolve("console.log"))
                .launch();
        return new WildFly(base, process);
    }

    long pid() {
        return process.pid();
    }

    boolean runs() {
        return process.isAlive();
    }

    /** The innermost cause that the server gives for refusing the WAR. */
    Optional<String> refusal() throws IOException {
        Path marker = base.resolve("deployments").resolve(WAR + ".failed");
        if (!Files.exists(marker)) {
            return Optional.empty();
        }
        String[] causes = Files.readString(marker).split("Caused by: ", -1);
        String innermost = causes[causes.length - 1].lines().findFirst().orElse("");
        return Optional.of(innermost
                .replaceAll("\\\\+\"", "\"")
                .replaceFirst("\"\\}+\"?$", "")
                .replaceFirst("^[\\w.$]+(Exception|Error): ", ""));
    }

    void await() throws InterruptedException {
        process.waitFor();
    }

    /** Ends it gently, so that the shop is undeployed; by force after half a minute. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
