package org.shopsentiment.it.wildfly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands of docs/install-wildfly.md. */
final class Guide {
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final String text;

    private Guide(String text) {
        this.text = text;
    }

    static Guide read() {
        try {
            return new Guide(Files.readString(Path.of("docs", "install-wildfly.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The only block of commands in a section.
     *
     * @param section its number
     */
    String commands(int section) {
        int start = text.indexOf("\n## " + section + ". ");
        int end = text.indexOf("\n## ", start + 1);
        String body = text.substring(start, end < 0 ? text.length() : end);
        List<String> blocks =
                BLOCK.matcher(body).results().map(block -> block.group(1)).toList();
        if (start < 0 || blocks.size() != 1) {
            throw new IllegalStateException("Section " + section + " has " + blocks.size() + " blocks");
        }
        return blocks.get(0);
    }

    /** How many blocks there are. */
    long blocks() {
        return BLOCK.matcher(text).results().map(MatchResult::group).count();
    }
}
