package org.shopsentiment.it.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shopsentiment.guide.Guide;

class ServiceUnitIT {
    private static final Path SYSTEMD = Path.of("server-config", "systemd");

    @ParameterizedTest
    @CsvSource({
        "shopsentiment-wildfly.service, /opt/wildfly/bin/standalone.sh",
        "shopsentiment-payara.service, /opt/payara6/bin/asadmin"
    })
    void systemdFindsNothingWrong(String name, String program, @TempDir Path directory)
            throws IOException, InterruptedException {
        assumeThat(Stream.of("/usr/bin/systemd-analyze", "/usr/bin/curl").map(Path::of))
                .as("no systemd-analyze or curl is installed")
                .allMatch(Files::isExecutable);
        String unit = Files.readString(SYSTEMD.resolve(name));
        assertThat(unit).contains(program);
        Path file = Files.writeString(directory.resolve(name), unit.replace(program, "/bin/sh"));
        Path output = directory.resolve("output");

        Process verify = new ProcessBuilder("/usr/bin/systemd-analyze", "verify", "--man=no", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output)).isEmpty();
        assertThat(verify.exitValue()).isZero();
    }

    @Test
    void theServiceStartsWildFlyAsTheGuideDoesWithoutSystemd() throws IOException {
        assertThat(after("ExecStart=", Files.readString(SYSTEMD.resolve("shopsentiment-wildfly.service"))))
                .isEqualTo(after(
                                "exec ",
                                Guide.of("install-wildfly.md", StockWildFlyIT.class)
                                        .commands("6.", 2))
                        .replace("\"$", "${")
                        .replace("\"", "}"));
    }

    private static String after(String word, String text) {
        return text.lines()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .collect(Collectors.joining());
    }

    @Test
    void theExampleOfSettingsHoldsNoSecret() throws IOException {
        try (Stream<String> lines = Files.lines(SYSTEMD.resolve("environment.example"))) {
            assertThat(lines.filter(line -> line.contains("PASSWORD")))
                    .hasSize(2)
                    .allMatch(line -> line.endsWith("="));
        }
    }
}
