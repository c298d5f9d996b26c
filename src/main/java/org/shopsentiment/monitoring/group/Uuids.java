package org.shopsentiment.monitoring.group;

/** Finds the 8-4-4-4-12 form of a UUID in a text. */
final class Uuids {

    static final int LENGTH = 36;
    static final int FIRST_PART = 8;

    private Uuids() {}

    /** Whether the text from there on is a UUID, and then ends or goes on with a separator. */
    static boolean isAt(String text, int start) {
        int end = start + LENGTH;
        if (end > text.length()) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(start + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : (CharKind.of(c) & CharKind.HEX) == 0) {
                return false;
            }
        }
        return end == text.length() || CharKind.of(text.charAt(end)) == CharKind.SEPARATOR;
    }
}
