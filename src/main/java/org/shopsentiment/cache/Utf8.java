package org.shopsentiment.cache;

/** Sizes of texts, without encoding them. */
final class Utf8 {

    private static final int MOST_PER_CHAR = 3;

    private Utf8() {}

    static boolean isLonger(String text, int bytes) {
        if (text.length() > bytes) {
            return true;
        }
        return (long) text.length() * MOST_PER_CHAR > bytes && length(text) > bytes;
    }

    private static long length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : MOST_PER_CHAR;
        }
        return length;
    }
}
