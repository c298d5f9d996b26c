package org.shopsentiment.monitoring.stats.key;

/** What a text costs on the heap: a string of 24 bytes and an array of 16 and its characters, one or two bytes each. */
final class TextSize {

    private static final int OBJECTS = 24 + 16;

    private TextSize() {}

    static long bytes(String text) {
        int width = 1;
        for (int i = 0; i < text.length() && width == 1; i++) {
            width = text.charAt(i) > 0xff ? 2 : 1;
        }
        return OBJECTS + (((long) text.length() * width + 7) & -8);
    }
}
