package org.shopsentiment.shop;

import java.util.Optional;
import java.util.regex.Pattern;

/** Rules of product ids: whole numbers that JSON clients can hold exactly. */
public final class ProductId {

    /** The largest id, 2^53 - 1. */
    public static final long MAX = (1L << 53) - 1;

    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]{0,15}");

    private ProductId() {}

    /** Reads an id; empty where the text is not one, written without sign or leading zeros. */
    public static Optional<Long> parse(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text)).filter(id -> id <= MAX);
    }
}
