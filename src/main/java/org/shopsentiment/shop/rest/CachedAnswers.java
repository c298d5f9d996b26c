package org.shopsentiment.shop.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.annotation.CacheResult;
import org.shopsentiment.shop.ProductQuery;
import org.shopsentiment.shop.ReviewQuery;

/**
 * The answers that are kept in the cache, as {@link TaggedJson}. {@link StaleAnswers} drops them by the same keys.
 *
 * <p>They live for the application's default time, {@code CACHE_DEFAULT_TIMEOUT}. An unknown product is kept as null. Where nothing is cached the same method answers from the database.
 */
@Dependent
public class CachedAnswers {
    static final String PRODUCTS = "products";
    static final String PRODUCT = "product";
    static final String REVIEWS = "reviews";

    private final Answers answers;

    /** Keeps these answers. */
    @Inject
    public CachedAnswers(Answers answers) {
        this.answers = answers;
    }

    /** The products of a page. */
    @CacheResult(cacheName = PRODUCTS)
    public TaggedJson products(ProductQuery query) {
        return answers.products(query);
    }

    /** A product, or null where there is none. */
    @CacheResult(cacheName = PRODUCT)
    public @Nullable TaggedJson product(long id) {
        return answers.product(id);
    }

    /**
     * Reviews of a product, or null where there is no such product.
     *
     * @param query one that {@link StaleReviewQueries#isDroppable} allows: no other is ever dropped
     */
    @CacheResult(cacheName = REVIEWS)
    public @Nullable TaggedJson reviews(ReviewQuery query) {
        return answers.reviews(query);
    }
}
