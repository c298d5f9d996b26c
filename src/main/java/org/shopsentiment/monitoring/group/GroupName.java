package org.shopsentiment.monitoring.group;

/** Makes any text fit to name a group: bounded, printable, never empty. */
final class GroupName {

    static final int MAX_LENGTH = 100;
    static final String EMPTY = "_empty";

    private static final char REPLACEMENT = '\uFFFD';

    private GroupName() {}

    static String of(String text) {
        return text.isEmpty() ? EMPTY : printable(cut(text));
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
        return text.substring(0, splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    private static String printable(String text) {
        StringBuilder changed = null;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            if (!isPrintable(c)) {
                changed = changed == null ? new StringBuilder(text) : changed;
                for (int j = i; j < next; j++) {
                    changed.setCharAt(j, REPLACEMENT);
                }
            }
        }
        return changed == null ? text : changed.toString();
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
