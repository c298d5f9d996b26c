package org.shopsentiment.cache.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a run measured and no test may demand, in {@code target/topologies}. */
final class Figures {

    private Figures() {}

    static void write(String name, String text) {
        try {
            Path directory = Files.createDirectories(Path.of("target", "topologies"));
            Files.writeString(directory.resolve(name + ".txt"), text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
