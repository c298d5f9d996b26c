package org.shopsentiment.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A block of commands in the guides is marked with {@code sh} and the test that runs it, out of the page, or with
 * {@code console}; then each of its commands is in the list of those that were run by hand.
 */
class GuidesTest {
    private static final String LIST = "Commands that no test runs";
    private static final Pattern LISTED = Pattern.compile("^\\| `(.*?)` \\| [^|\\s].*");
    private static final Pattern TYPED = Pattern.compile("^[$#] (.*)");

    /** The pages that tell what to do; performance.md tells what was measured. */
    static List<String> guides() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            return pages.map(page -> page.getFileName().toString())
                    .filter(page -> page.endsWith(".md") && !page.equals("performance.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void everyCommandIsRunByATestOrListedAsRunByHand(String page) throws IOException {
        String tests = tests();
        List<String> byHand = byHand();
        for (CodeBlock block : CodeBlock.of(page)) {
            String[] label = block.label().split(" ", -1);
            switch (label[0]) {
                case "java", "text" -> assertThat(label).hasSize(1);
                case "console" -> assertThat(typed(block)).isNotEmpty().allMatch(command -> listed(byHand, command));
                case "sh" ->
                    assertThat(tests.contains("Guide.of(\"" + page + "\", " + label[label.length - 1] + ".class)"))
                            .as("whether there is the test of " + block)
                            .isTrue();
                default -> fail("neither sh with a test's name, console, java nor text: " + block);
            }
        }
    }

    private static boolean listed(List<String> byHand, String command) {
        return byHand.stream().anyMatch(listed -> same(listed, command));
    }

    /** A long command may be listed with "..." for its end. */
    private static boolean same(String listed, String command) {
        return listed.endsWith(" ...")
                ? command.startsWith(listed.substring(0, listed.length() - 3))
                : command.equals(listed);
    }

    @Test
    void theGuidesAreFound() throws IOException {
        assertThat(guides()).contains("operations.md", "developers.md", "install-wildfly.md", "install-payara.md");
        assertThat(byHand()).isNotEmpty();
    }

    private static String tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> CodeBlock.read(file).stream())
                    .collect(Collectors.joining("\n"));
        }
    }

    private static List<String> byHand() {
        return CodeBlock.read(Path.of("docs", "developers.md")).stream()
                .dropWhile(line -> !line.endsWith(" " + LIST))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .map(LISTED::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .toList();
    }

    /** What a reader types: the lines behind a prompt, with those that they go on in. */
    private static List<String> typed(CodeBlock block) {
        return block.text()
                .replaceAll("\\\\\n *", "")
                .lines()
                .map(TYPED::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1))
                .toList();
    }
}
