package org.shopsentiment.monitoring.group;

/**
 * The built-in rules as one pass over the key.
 *
 * <p>Not thread-safe: one object reads one key.
 */
final class BuiltInGroups {

    private static final int MIN_HEX = 8;
    private static final char STAR = '*';
    private static final char DELETE = 0x7F;

    private final String key;
    private final char[] group;
    private int length;
    private boolean plain = true;

    private BuiltInGroups(String key) {
        this.key = key;
        this.group = new char[Math.min(2 * key.length(), GroupName.MAX_LENGTH + 1)];
    }

    static String groupOf(String key) {
        return new BuiltInGroups(key).read();
    }

    private String read() {
        int end = key.length();
        int i = 0;
        while (i < end && length < group.length) {
            char c = key.charAt(i);
            if (CharKind.of(c) != CharKind.SEPARATOR) {
                i = segment(i, end);
            } else {
                plain &= c >= ' ' && c != DELETE;
                append(c);
                i++;
                if (c == '=') {
                    append(STAR);
                    int ampersand = key.indexOf('&', i);
                    i = ampersand < 0 ? end : ampersand;
                }
            }
        }
        String text = new String(group, 0, length);
        return plain && length > 0 && length <= GroupName.MAX_LENGTH ? text : GroupName.of(text);
    }

    /** Copies or stars the segment that begins at {@code start}; returns where the rest of the key begins. */
    private int segment(int start, int end) {
        int kinds = 0;
        int i = start;
        for (; i < end; i++) {
            int kind = CharKind.of(key.charAt(i));
            if (kind == CharKind.SEPARATOR) {
                break;
            }
            kinds |= kind;
        }
        int characters = i - start;
        boolean hex = (kinds & ~CharKind.HEX) == 0;
        if (hex && characters == Uuids.FIRST_PART && Uuids.isAt(key, start)) {
            append(STAR);
            return start + Uuids.LENGTH;
        }
        boolean number = kinds == CharKind.DIGIT;
        boolean hash = hex && characters >= MIN_HEX && (kinds & CharKind.DIGIT) != 0;
        if (number || hash) {
            append(STAR);
        } else {
            plain &= (kinds & CharKind.BEYOND_ASCII) == 0;
            copy(start, i);
        }
        return i;
    }

    private void append(char c) {
        if (length < group.length) {
            group[length++] = c;
        }
    }

    private void copy(int start, int end) {
        int stop = Math.min(end, start + group.length - length);
        key.getChars(start, stop, group, length);
        length += stop - start;
    }
}
