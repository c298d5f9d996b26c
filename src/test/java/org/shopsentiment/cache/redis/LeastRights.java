package org.shopsentiment.cache.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The users that {@code server-config/redis} gives to operators, but for the prefix of keys. */
final class LeastRights {

    static final Login LOGIN = new Login("shopsentiment", "change-me");

    private LeastRights() {}

    /** Name and words, as {@code ACL SETUSER} takes them. */
    static List<String> ofApplication() {
        return user("application-user.conf");
    }

    static List<String> ofApplicationWithout(String right) {
        return ofApplication().stream().filter(word -> !word.equals(right)).toList();
    }

    static List<String> onSentinels() {
        return user("sentinel-user.conf");
    }

    private static List<String> user(String file) {
        try {
            return Files.readAllLines(Path.of("server-config", "redis", file)).stream()
                    .filter(line -> line.startsWith("user "))
                    .flatMap(line ->
                            List.of(line.replace("~shopsentiment_", "~" + Connections.PREFIX)
                                            .split(" "))
                                    .stream())
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
