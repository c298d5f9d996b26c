package org.shopsentiment.shop;

import org.jspecify.annotations.Nullable;

/**
 * Which products are asked for. Two queries for the same products are equal.
 *
 * @param page from 1; together with the limit, or none of both for all products
 * @param limit how many to a page, 1 to {@value #MAX_LIMIT}
 * @param category the {@linkplain Category#keyOf key} of a category, or none for all
 */
public record ProductQuery(
        @Nullable Integer page,
        @Nullable Integer limit,
        @Nullable String category) {

    /** How many products are on a page at most. */
    public static final int MAX_LIMIT = 100;

    /** How many products are on a page when nobody says so. */
    public static final int DEFAULT_LIMIT = 20;

    /** Checks the ranges. */
    public ProductQuery {
        if ((page == null) != (limit == null)) {
            throw new IllegalArgumentException("page and limit go together");
        }
        if ((page != null && page < 1) || (limit != null && (limit < 1 || limit > MAX_LIMIT))) {
            throw new IllegalArgumentException("page or limit is out of range");
        }
    }

    /** The query for all products, or for all of a category. */
    public static ProductQuery all(@Nullable String category) {
        return new ProductQuery(null, null, category);
    }

    /** The query that fills in what is left out: page 1, or {@value #DEFAULT_LIMIT} to a page; without both, all. */
    public static ProductQuery of(@Nullable Integer page, @Nullable Integer limit, @Nullable String category) {
        if (page == null && limit == null) {
            return all(category);
        }
        return new ProductQuery(page == null ? 1 : page, limit == null ? DEFAULT_LIMIT : limit, category);
    }

    /** How many products come before the page. */
    public long offset() {
        return page == null || limit == null ? 0 : (page - 1L) * limit;
    }
}
