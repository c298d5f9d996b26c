package org.shopsentiment.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A WildFly process in a fresh base directory of its own; the provisioned server stays untouched. */
public final class WildFly implements DemoServer {
    private final Path base;
    private final Process process;

    private WildFly(Path base, Process process) {
        this.base = base;
        this.process = process;
    }

    /**
     * Starts a server; it is not ready yet when this returns.
     *
     * @param home the provisioned server
     * @param directory replaced; gets {@code server.log} and the server's base directory
     * @param war what to deploy
     * @param properties system properties of the server
     * @param environment environment variables of the server, beside those of this process
     */
    public static WildFly start(
            Path home, Path war, Path directory, Map<String, String> properties, Map<String, String> environment)
            throws IOException {
        Directories.delete(directory);
        Path base = directory.resolve("wildfly");
        Directories.copy(home.resolve("standalone"), base);
        Files.copy(war, deployment(base, war), StandardCopyOption.REPLACE_EXISTING);
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                .setBaseDirectory(base)
                .addServerArgument("-Djboss.server.log.dir=" + directory);
        properties.forEach((name, value) -> command.addServerArgument("-D" + name + "=" + value));
        Process process = Launcher.of(command)
                .addEnvironmentVariables(environment)
                .setRedirectErrorStream(true)
                .redirectOutput(base.resolve("console.log"))
                .launch();
        return new WildFly(base, process);
    }

    private static Path deployment(Path base, Path war) {
        return base.resolve("deployments").resolve(war.getFileName());
    }

    /** Deploys one more WAR to the running server; it is not ready yet when this returns. */
    public void deploy(Path war) throws IOException {
        Path unseen = Files.copy(war, base.resolve("next-deployment"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(unseen, deployment(base, war));
    }

    /** The process id. */
    @Override
    public long pid() {
        return process.pid();
    }

    /** Whether the process is there. */
    @Override
    public boolean runs() {
        return process.isAlive();
    }

    /** The innermost cause that the server gives for refusing a WAR. */
    @Override
    public Optional<String> refusal() throws IOException {
        try (var files = Files.list(base.resolve("deployments"))) {
            Optional<Path> failed =
                    files.filter(file -> file.toString().endsWith(".failed")).findFirst();
            return failed.isEmpty() ? Optional.empty() : Optional.of(cause(Files.readString(failed.get())));
        }
    }

    private static String cause(String failure) {
        String[] causes = failure.split("Caused by: ", -1);
        String innermost = causes[causes.length - 1].lines().findFirst().orElse("");
        return innermost
                .replaceAll("\\\\+\"", "\"")
                .replaceFirst("\"\\}+\"?$", "")
                .replaceFirst("^[\\w.$]+(Exception|Error): ", "");
    }

    @Override
    public void await() throws InterruptedException {
        process.waitFor();
    }

    /** Ends it gently, so that the shop is undeployed; by force after half a minute. */
    @Override
    public void stop() {
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
}
