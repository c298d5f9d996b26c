package org.shopsentiment.shop.sentiment;

import java.util.Locale;

/**
 * A word or an emoticon of a text.
 *
 * @param text the word in lower case
 * @param capital whether it was written with capitals and without any small letter
 */
record Word(String text, boolean capital) {

    static Word of(String written) {
        boolean capital = written.codePoints().anyMatch(Character::isUpperCase)
                && written.codePoints().noneMatch(Character::isLowerCase);
        return new Word(written.toLowerCase(Locale.ROOT), capital);
    }

    boolean is(String other) {
        return text.equals(other);
    }
}
