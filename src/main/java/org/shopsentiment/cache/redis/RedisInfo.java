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

    /** How often a command was carried out without an error; 0 when Redis lists none, as it does before the first. */
    long calls(String command) {
        long calls = 0;
        for (String part : fields.getOrDefault("cmdstat_" + command, "").split(",", -1)) {
            String[] figure = part.split("=", 2);
            Long count = figure.length == 2 ? parseNumber(figure[1]) : null;
            if (count != null && figure[0].equals("calls")) {
                calls += count;
            } else if (count != null && figure[0].equals("failed_calls")) {
                calls -= count;
            }
        }
        return calls;
    }

    private static @Nullable Long parseNumber(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
