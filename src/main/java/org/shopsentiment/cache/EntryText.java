package org.shopsentiment.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The text of an entry in a store: a head of fixed form, and behind it the value's text as the codec made it.
 *
 * <p>A lease is {@code ss1:<version>L}; a value is {@code ss1:<version>V<end of life><load time>:<text>}, with the version
 * in 16, the end in 12 and the load time in 8 hexadecimal digits, times in milliseconds.
 *
 * @param version of the entry
 * @param lease whether there is no value yet
 * @param endMillis the end of the value's life, since the epoch
 * @param loadMillis how long the value took to load
 */
public record EntryText(long version, boolean lease, long endMillis, long loadMillis) {

    /** What every text of ours begins with. */
    public static final String MARK = "ss1:";

    private static final int VERSION_END = MARK.length() + 16;
    private static final int LEASE_LENGTH = VERSION_END + 1;
    private static final int END_END = LEASE_LENGTH + 12;
    private static final int LOAD_END = END_END + 8;
    /** Where the value's text begins. */
    static final int HEAD_LENGTH = LOAD_END + 1;

    private static final long LONGEST_LOAD = 0xffff_ffffL;
    private static final HexFormat HEX = HexFormat.of();

    /**
     * What the text of an entry of this version begins with, and no other text.
     *
     * @param version a version
     * @return the first characters
     */
    public static String beginning(long version) {
        return MARK + HEX.toHexDigits(version);
    }

    /**
     * The text of a lease.
     *
     * @param version its version
     * @return the whole text
     */
    public static String lease(long version) {
        return beginning(version) + 'L';
    }

    /**
     * Whether a text is a lease's.
     *
     * @param text a text of ours
     * @return true where there is no value
     */
    public static boolean isLease(byte[] text) {
        return text.length == LEASE_LENGTH && text[VERSION_END] == 'L';
    }

    /**
     * Whether a text begins with what {@link #beginning} says.
     *
     * @param text any text
     * @param beginning of ASCII characters
     * @return true if it does
     */
    public static boolean begins(byte[] text, String beginning) {
        return head(text, beginning.length()).equals(beginning);
    }

    private static String head(byte[] text, int length) {
        return new String(text, 0, Math.min(text.length, length), StandardCharsets.ISO_8859_1);
    }

    /**
     * This head with a value's text behind it.
     *
     * @param value the value's text
     * @return the whole text
     */
    public byte[] with(byte[] value) {
        String head = beginning(version)
                + 'V'
                + HEX.toHexDigits(endMillis, 12)
                + HEX.toHexDigits(Math.min(LONGEST_LOAD, loadMillis), 8)
                + ':';
        byte[] text = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), HEAD_LENGTH + value.length);
        System.arraycopy(value, 0, text, HEAD_LENGTH, value.length);
        return text;
    }

    /**
     * Reads the head of a text.
     *
     * @param text any text
     * @return null for one that has no head of ours
     */
    static @Nullable EntryText parse(byte[] text) {
        boolean lease = isLease(text);
        String head = head(text, HEAD_LENGTH);
        if (!head.startsWith(MARK) || !(lease || (head.length() == HEAD_LENGTH && head.charAt(VERSION_END) == 'V'))) {
            return null;
        }
        try {
            long version = HexFormat.fromHexDigitsToLong(head, MARK.length(), VERSION_END);
            return lease
                    ? new EntryText(version, true, 0, 0)
                    : new EntryText(
                            version,
                            false,
                            HexFormat.fromHexDigitsToLong(head, LEASE_LENGTH, END_END),
                            HexFormat.fromHexDigitsToLong(head, END_END, LOAD_END));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The version of a text that has the beginning of ours, be the rest what it may; else 0. */
    static long versionOf(byte[] text) {
        String head = head(text, VERSION_END);
        try {
            return head.startsWith(MARK) && head.length() == VERSION_END
                    ? HexFormat.fromHexDigitsToLong(head, MARK.length(), VERSION_END)
                    : 0;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
