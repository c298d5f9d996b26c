package org.shopsentiment.it.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs other programs, with the Java of this process.
 *
 * @param environment what they find there beside this process's own, without the shop's settings
 */
record Programs(Path directory, Map<String, String> environment) {
    /**
     * How a program ended.
     *
     * @param output standard output and error
     */
    record Ended(int code, String output) {}

    /** What a program said that must succeed. */
    String run(String... command) {
        Ended ended = ended(command);
        assertThat(ended.code())
                .as(String.join(" ", command) + ": " + ended.output())
                .isZero();
        return ended.output();
    }

    /** Anything a program comes to within three minutes. */
    Ended ended(String... command) {
        try {
            Path output = Files.createTempFile(directory, "program-", ".log");
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.matches("(REDIS|CACHE|SHOP|PAYARA)_.*"));
            String java = System.getProperty("java.home");
            builder.environment().put("AS_JAVA", java);
            builder.environment().merge("PATH", java + "/bin", (old, bin) -> bin + File.pathSeparator + old);
            // asadmin notes there which certificates it has seen
            builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.home=" + directory);
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        String.join(" ", command) + " does not end: " + Files.readString(output));
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
