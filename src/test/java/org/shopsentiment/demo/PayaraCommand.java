package org.shopsentiment.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How {@code asadmin} would start a domain: it would leave a process that nobody could wait for. */
final class PayaraCommand {
    private PayaraCommand() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The arguments for {@link #java()}. */
    static List<String> arguments(Path home, Path domains) throws IOException {
        ProcessBuilder dryRun = new ProcessBuilder(
                        java(),
                        "-jar",
                        home.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                        "start-domain",
                        "--dry-run",
                        "--domaindir",
                        domains.toString(),
                        PayaraDomain.NAME)
                .redirectErrorStream(true);
        dryRun.environment().put("AS_JAVA", System.getProperty("java.home"));
        List<String> said;
        try (var output = dryRun.start().inputReader()) {
            said = output.lines().toList();
        }
        int java = said.indexOf(said.stream()
                        .filter(line -> line.startsWith("Dump of JVM Invocation"))
                        .findFirst()
                        .orElseThrow(() -> new IOException(String.join(" ", said))))
                + 1;
        List<String> arguments = new ArrayList<>(said.subList(java + 1, said.size()).stream()
                .takeWhile(line -> !line.isEmpty())
                .toList());
        // the passwords that asadmin would send
        arguments.set(arguments.indexOf("-read-stdin") + 1, "false");
        return arguments;
    }
}
