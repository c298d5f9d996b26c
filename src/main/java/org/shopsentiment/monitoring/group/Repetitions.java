package org.shopsentiment.monitoring.group;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells how large a regular expression can become once its counted repetitions are written out.
 *
 * <p>RE2/J bounds each count by 1,000, and nests them without a bound: it must be known before compiling.
 */
final class Repetitions {

    private static final Pattern COUNT = Pattern.compile("(\\)|\\\\E)?\\{([0-9]+)(?:,([0-9]*))?\\}");

    private Repetitions() {}

    /** An upper bound of the instructions, far above it where groups repeat one after the other. */
    static long sizeOf(String regex) {
        long once = regex.length();
        long times = 1;
        Matcher count = COUNT.matcher(regex);
        while (count.find()) {
            long most = Math.max(1, Math.max(number(count.group(2)), number(count.group(3))));
            if (count.group(1) != null) {
                times = Math.min(Integer.MAX_VALUE, times * most);
            } else {
                once += most;
            }
        }
        return once * times;
    }

    private static long number(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : digits.length() > 4 ? 1_000 : Long.parseLong(digits);
    }
}
