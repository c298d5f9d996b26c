package org.shopsentiment.monitoring.group;

import java.util.regex.Pattern;

/** The built-in rules one after the other, as the oracle of those in one pass; for printable keys. */
final class NaiveGroups {

    private static final String BEFORE = "(?<![a-zA-Z0-9%]|[^\\x00-\\x7F])";
    private static final String AFTER = "(?![a-zA-Z0-9%]|[^\\x00-\\x7F])";
    private static final String HEX = "[0-9a-fA-F]";

    private static final Pattern VALUE = Pattern.compile("=[^&]*");
    private static final Pattern UUID = segment(HEX + "{8}(?:-" + HEX + "{4}){3}-" + HEX + "{12}");
    private static final Pattern NUMBER = segment("[0-9]+");
    private static final Pattern HASH = segment("(?=[a-fA-F]*[0-9])" + HEX + "{8,}");

    private NaiveGroups() {}

    static String groupOf(String key) {
        String group = VALUE.matcher(key).replaceAll("=*");
        for (Pattern starred : new Pattern[] {UUID, NUMBER, HASH}) {
            group = starred.matcher(group).replaceAll("*");
        }
        if (group.length() > 100) {
            group = group.substring(0, Character.isHighSurrogate(group.charAt(99)) ? 99 : 100);
        }
        return group.isEmpty() ? "_empty" : group;
    }

    private static Pattern segment(String regex) {
        return Pattern.compile(BEFORE + regex + AFTER);
    }
}
