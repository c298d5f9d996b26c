package org.shopsentiment.monitoring.group;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The group of a rule, with references to what its regular expression captured, in the syntax of RE2/J's replacements.
 *
 * <p>Read and checked once, so that no reference can fail while a lookup is counted.
 */
final class GroupText {

    private record Part(String literal, int captured) {}

    private static final int NOTHING = -1;

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private final Pattern regex;
    private final String text;

    /**
     * Reads a group.
     *
     * @throws IllegalArgumentException with a reason, for a reference to what the expression does not capture
     */
    GroupText(String text, Pattern regex) {
        this.text = text;
        this.regex = regex;
        int i = 0;
        while (i < text.length()) {
            i = read(i);
        }
        add(NOTHING);
    }

    String expand(Matcher matcher) {
        StringBuilder name = new StringBuilder();
        for (Part part : parts) {
            name.append(part.literal());
            String captured = part.captured() == NOTHING ? null : matcher.group(part.captured());
            if (captured != null) {
                name.append(captured);
            }
            if (name.length() > GroupName.MAX_LENGTH) {
                break;
            }
        }
        return name.toString();
    }

    private int read(int i) {
        char c = text.charAt(i);
        char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
        if (c == '$' && isDigit(next)) {
            return number(i + 1);
        }
        if (c == '$' && next == '{') {
            return name(i + 2);
        }
        boolean escape = c == '\\' && i + 1 < text.length();
        literal.append(escape ? next : c);
        return escape ? i + 2 : i + 1;
    }

    private int number(int start) {
        int number = text.charAt(start) - '0';
        int i = start + 1;
        while (i < text.length() && isDigit(text.charAt(i))) {
            int longer = number * 10 + text.charAt(i) - '0';
            if (longer > regex.groupCount()) {
                break;
            }
            number = longer;
            i++;
        }
        if (number > regex.groupCount()) {
            throw new IllegalArgumentException(
                    "its group refers to $" + number + ", its regex captures " + regex.groupCount());
        }
        add(number);
        return i;
    }

    private int name(int start) {
        int end = text.indexOf('}', start);
        if (end < 0) {
            throw new IllegalArgumentException("its group has ${ without }");
        }
        String name = text.substring(start, end);
        Integer number = regex.namedGroups().get(name);
        if (number == null) {
            throw new IllegalArgumentException("its group refers to ${" + name + "}, which its regex does not capture");
        }
        add(number);
        return end + 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void add(int captured) {
        parts.add(new Part(literal.toString(), captured));
        literal.setLength(0);
    }
}
