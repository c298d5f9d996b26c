package org.shopsentiment.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The shell of a reader of the guides: its commands say where they work in production, and work in the places of the test,
 * with the Java of this process.
 *
 * @param directory where it works
 * @param places what stands in the commands, and what it becomes; in this order
 * @param environment of the commands, beside that of this process without the shop's settings
 * @param input what it answers when it is asked
 */
public record Shell(Path directory, Map<String, String> places, Map<String, String> environment, String input) {
    private static final Pattern OF_THIS_MACHINE = Pattern.compile("(?<![\\w.-])/(etc|opt|var)/.*");

    /**
     * How commands ended.
     *
     * @param status of the last one, or of the first that failed
     * @param output standard output and error
     */
    public record Result(int status, String output) {
        /** The output of what must succeed. */
        public String checked() {
            assertThat(status).as(output).isZero();
            return output;
        }
    }

    /** The text with the places of this test. */
    public String here(String text) {
        String placed = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            placed = placed.replace(place.getKey(), place.getValue());
        }
        return placed;
    }

    /** Runs commands to their end, within five minutes. */
    public Result run(String commands) {
        try {
            Path output = Files.createTempFile("commands-", ".log");
            Path answers = Files.writeString(Files.createTempFile("commands-", ".in"), input);
            try {
                Process shell = starting(commands, output)
                        .redirectInput(answers.toFile())
                        .start();
                if (!shell.waitFor(5, TimeUnit.MINUTES)) {
                    shell.destroyForcibly();
                    throw new IllegalStateException("Did not end: " + commands + Files.readString(output));
                }
                return new Result(shell.exitValue(), Files.readString(output));
            } finally {
                Files.delete(output);
                Files.delete(answers);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Commands that are not started yet; their output goes to a file. */
    public ProcessBuilder starting(String commands, Path output) {
        refuseTheMachines(commands);
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", here(commands))
                .directory(directory.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> all = shell.environment();
        all.keySet().removeIf(name -> name.matches("(REDIS|CACHE|SHOP|PAYARA)_.*"));
        String java = System.getProperty("java.home");
        all.put("JAVA_HOME", java);
        all.merge("PATH", java + "/bin", (path, bin) -> bin + File.pathSeparator + path);
        all.putAll(environment);
        return shell;
    }

    /** Tests may be root: what has no place here must not be done in the real one. */
    private void refuseTheMachines(String commands) {
        String rest = commands;
        for (String place : places.keySet()) {
            rest = rest.replace(place, "");
        }
        assertThat(OF_THIS_MACHINE.matcher(rest).results())
                .as("directories of this machine in " + commands)
                .isEmpty();
    }
}
