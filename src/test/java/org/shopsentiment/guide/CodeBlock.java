package org.shopsentiment.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param section the heading above it
 * @param label what stands behind the opening fence
 */
record CodeBlock(String section, String label, List<String> lines) {
    private static final String FENCE = "```";

    /** Those of a page under {@code docs}, from first to last. */
    static List<CodeBlock> of(String page) {
        List<CodeBlock> blocks = new ArrayList<>();
        String section = "";
        CodeBlock open = null;
        for (String line : read(Path.of("docs", page))) {
            String text = line.strip();
            if (open == null && text.startsWith(FENCE)) {
                open = new CodeBlock(section, text.substring(FENCE.length()), new ArrayList<>());
                blocks.add(open);
            } else if (text.equals(FENCE)) {
                open = null;
            } else if (open != null) {
                open.lines().add(line);
            } else if (line.startsWith("#")) {
                section = line.replaceFirst("^#+ ", "");
            }
        }
        return blocks;
    }

    static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
