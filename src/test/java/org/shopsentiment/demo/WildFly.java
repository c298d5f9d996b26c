package org.shopsentiment.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A WildFly process in a fresh base directory of its own; the provisioned server stays untouched. */
public final class WildFly extends DemoServer {

    private WildFly(Path directory, Path base, Process process) {
        super(process, directory, deployments(base));
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
        Files.copy(war, deployments(base).resolve(war.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                .setBaseDirectory(base)
                .addServerArgument("-Djboss.server.log.dir=" + directory);
        properties.forEach((name, value) -> command.addServerArgument("-D" + name + "=" + value));
        Process process = Launcher.of(command)
                .addEnvironmentVariables(environment)
                .setRedirectErrorStream(true)
                .redirectOutput(base.resolve("console.log"))
                .launch();
        return new WildFly(directory, base, process);
    }

    private static Path deployments(Path base) {
        return base.resolve("deployments");
    }

    @Override
    public Optional<String> refusal() throws IOException {
        try (var files = Files.list(deployments())) {
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
}
