package org.shopsentiment.shop;

import java.text.Normalizer;
import java.util.Locale;

/** Rules of category names. */
public final class Category {

    /** The most characters (code points) of a category's name. */
    public static final int MAX_LENGTH = 100;

    private Category() {}

    /** The text by which a category is found: two names that differ in case or white space only have the same one. */
    public static String keyOf(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return composed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
