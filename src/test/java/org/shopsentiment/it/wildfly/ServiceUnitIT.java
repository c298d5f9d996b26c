package org.shopsentiment.it.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceUnitIT {
    private static final Path SYSTEMD = Path.of("server-config", "systemd");

    @Test
    void systemdFindsNothingWrong(@TempDir Path directory) throws IOException, InterruptedException {
        assumeThat(Stream.of("/usr/bin/systemd-analyze", "/usr/bin/curl").map(Path::of))
                .as("no systemd-analyze or curl is installed")
                .allMatch(Files::isExecutable);
        String unit = Files.readString(SYSTEMD.resolve("shopsentiment-wildfly.service"));
        Path file = Files.writeString(
                directory.resolve("shopsentiment-wildfly.service"),
                unit.replace("/opt/wildfly/bin/standalone.sh", "/bin/sh"));
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
    void theExampleOfSettingsHoldsNoSecret() throws IOException {
        try (Stream<String> lines = Files.lines(SYSTEMD.resolve("environment.example"))) {
            assertThat(lines.filter(line -> line.contains("PASSWORD")))
                    .hasSize(2)
                    .allMatch(line -> line.endsWith("="));
        }
    }
}
