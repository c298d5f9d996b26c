package org.shopsentiment.app;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads single settings and says in one sentence what is wrong with one. */
final class SettingSource {

    private final UnaryOperator<@Nullable String> values;

    SettingSource(UnaryOperator<@Nullable String> values) {
        this.values = values;
    }

    /** System properties, then environment variables of the same names. */
    static SettingSource ofProcess() {
        return new SettingSource(name -> {
            String property = System.getProperty(name);
            return property != null ? property : System.getenv(name);
        });
    }

    /** Blank counts as unset, as in a file of variables that leaves some empty. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    int number(String name, int unset, int min, int max) {
        return text(name)
                .map(value -> {
                    try {
                        int number = Integer.parseInt(value);
                        if (number >= min && number <= max) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // said below, with what is allowed
                    }
                    throw new InvalidSettingException(name, value, "a whole number from " + min + " to " + max);
                })
                .orElse(unset);
    }

    boolean flag(String name) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new InvalidSettingException(name, value, "true or false");
                })
                .orElse(false);
    }
}
