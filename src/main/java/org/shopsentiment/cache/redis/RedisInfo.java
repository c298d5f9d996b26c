package org.shopsentiment.cache.redis;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Redis says of itself in {@code INFO}.
 *
 * @param fields the fields by name
 */
record RedisInfo(Map<String, String> fields) {

    static RedisInfo parse(String text) {
        return new RedisInfo(text.lines()
                .filter(line -> !line.startsWith("#") && line.indexOf(':') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).strip(),
                        (first, second) -> first)));
    }

    @Nullable
    String text(String field) {
        return fields.get(field);
    }

    @Nullable
    Long number(String field) {
        return parseNumber(fields.get(field));
    }

    /** The keys of a database; 0 when Redis lists none, as it does for an empty one. */
    @Nullable
    Long keys(int database) {
        String line = fields.get("db" + database);
        if (line == null) {
            return fields.isEmpty() ? null : Long.valueOf(0);
        }
        String count = line.split(",", 2)[0];
        return count.startsWith("keys=") ? parseNumber(count.substring("keys=".length())) : null;
    }

    private static @Nullable Long parseNumber(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
