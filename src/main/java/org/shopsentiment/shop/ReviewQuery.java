package org.shopsentiment.shop;

import org.jspecify.annotations.Nullable;

/**
 * Which reviews of a product are asked for. Two queries for the same reviews are equal.
 *
 * @param product the product's id
 * @param page from 1
 * @param limit how many to a page, 1 to {@value #MAX_LIMIT}
 * @param sentiment {@code positive}, {@code neutral} or {@code negative}, or none for all
 */
public record ReviewQuery(
        long product, int page, int limit, @Nullable String sentiment) {

    /** How many reviews are on a page at most. */
    public static final int MAX_LIMIT = 100;

    /** How many reviews are on a page when nobody says so. */
    public static final int DEFAULT_LIMIT = 20;

    /** Checks the ranges. */
    public ReviewQuery {
        if (page < 1 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("page or limit is out of range");
        }
    }

    /** How many reviews come before the page. */
    public long offset() {
        return (page - 1L) * limit;
    }
}
