package org.shopsentiment.monitoring.web;

/** Shows untrusted text so that nothing in it stays unseen: control, format and lone surrogate characters. */
final class VisibleText {

    private VisibleText() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int point) {
        if (isUnseen(Character.getType(point))) {
            shown.append(String.format("⟨U+%04X⟩", point));
        } else {
            shown.appendCodePoint(point);
        }
    }

    private static boolean isUnseen(int type) {
        return switch (type) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
