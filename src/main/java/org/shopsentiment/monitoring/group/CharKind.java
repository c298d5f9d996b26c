package org.shopsentiment.monitoring.group;

/** What a character is to the built-in rules: bits that add up over a segment. */
final class CharKind {

    /** Ends a segment. */
    static final int SEPARATOR = 0;

    static final int DIGIT = 1;
    static final int HEX_LETTER = 2;
    static final int OTHER = 4;
    static final int BEYOND_ASCII = 8;
    static final int HEX = DIGIT | HEX_LETTER;

    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = 0; c < KINDS.length; c++) {
            if (c >= '0' && c <= '9') {
                KINDS[c] = DIGIT;
            } else if (Character.digit(c, 16) >= 0) {
                KINDS[c] = HEX_LETTER;
            } else if (Character.isLetter(c) || c == '%') {
                KINDS[c] = OTHER;
            }
        }
    }

    private CharKind() {}

    static int of(char c) {
        return c < KINDS.length ? KINDS[c] : BEYOND_ASCII;
    }
}
