package org.shopsentiment.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Files in {@code ../shared}, or where the property {@code shared.dir} or the variable {@code SHARED_DIR} says. */
public final class SharedFile {
    private SharedFile() {}

    /** The file; skips the test aloud where there is none. */
    public static Path required(String name) {
        Path file = directory().resolve(name);
        if (!Files.isReadable(file)) {
            System.err.println("SKIPPED: there is no shared file " + name);
            Assumptions.abort("there is no shared file " + name);
        }
        return file;
    }

    private static Path directory() {
        return Path.of(Optional.ofNullable(System.getProperty("shared.dir"))
                .or(() -> Optional.ofNullable(System.getenv("SHARED_DIR")))
                .orElse("../shared"));
    }
}
