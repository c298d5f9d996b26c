package org.shopsentiment.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Payara Server process with a fresh domain of its own; the unpacked server stays untouched. */
public final class Payara extends DemoServer {
    private static final Pattern REFUSED =
            Pattern.compile("Error occurred during deployment: (.+?)\\.? Please see server\\.log");

    private Payara(Path directory, Path domain, Process process) {
        super(process, directory, deployments(domain));
    }

    /**
     * Starts a server with a WAR in it; it is not ready yet when this returns.
     *
     * @param home the unpacked server
     * @param directory replaced; gets {@code server.log} and the server's domain
     * @param war what to deploy
     * @param properties system properties of the server
     * @param environment environment variables of the server, beside those of this process
     */
    public static Payara start(
            Path home,
            Path war,
            Path directory,
            PayaraPorts ports,
            Map<String, String> properties,
            Map<String, String> environment)
            throws IOException {
        Directories.delete(directory);
        Path domain = PayaraDomain.create(home, directory, ports);
        Files.copy(war, deployments(domain).resolve(war.getFileName()));
        return launch(home, directory, domain, properties, environment);
    }

    /** The same without a WAR. */
    public static Payara start(
            Path home,
            Path directory,
            PayaraPorts ports,
            Map<String, String> properties,
            Map<String, String> environment)
            throws IOException {
        Directories.delete(directory);
        return launch(home, directory, PayaraDomain.create(home, directory, ports), properties, environment);
    }

    private static Payara launch(
            Path home, Path directory, Path domain, Map<String, String> properties, Map<String, String> environment)
            throws IOException {
        Stream<String> own = properties.entrySet().stream().map(p -> "-D" + p.getKey() + "=" + p.getValue());
        List<String> arguments = PayaraCommand.arguments(home, directory);
        ProcessBuilder server = new ProcessBuilder(Stream.of(Stream.of(PayaraCommand.java()), own, arguments.stream())
                        .flatMap(part -> part)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(domain.resolve("console.log").toFile());
        server.environment().putAll(environment);
        Process process = server.start();
        process.getOutputStream().close();
        return new Payara(directory, domain, process);
    }

    private static Path deployments(Path domain) {
        return domain.resolve("autodeploy");
    }

    @Override
    public Optional<String> refusal() throws IOException {
        if (!Files.exists(log())) {
            return Optional.empty();
        }
        Matcher refused = REFUSED.matcher(Files.readString(log()));
        return refused.find()
                ? Optional.of(refused.group(1).replaceFirst("^.*\\b[\\w.$]+(Exception|Error): ", ""))
                : Optional.empty();
    }
}
