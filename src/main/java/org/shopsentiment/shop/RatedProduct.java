package org.shopsentiment.shop;

/**
 * A product with what its reviews add up to.
 *
 * @param rating the reviews' average, 1 to 5, to two decimals; 0 without a review
 * @param reviewsCount how many reviews there are
 * @param sentiment the reviews' sentiment
 */
public record RatedProduct(
        long id, String name, String category, double rating, long reviewsCount, ProductSentiment sentiment) {}
