package org.shopsentiment.shop;

/** What a review may hold. Lengths are in characters as people count them: Unicode code points. */
public final class ReviewLimits {

    /** The longest title. */
    public static final int MAX_TITLE = 200;

    /** The longest text. */
    public static final int MAX_TEXT = 10_000;

    private ReviewLimits() {}

    /** Whether a text is longer than a limit. */
    public static boolean isTooLong(String text, int limit) {
        return text.length() > limit && text.codePointCount(0, text.length()) > limit;
    }

    /** Whether every database can keep this text: none with the character NUL or with half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
