package org.shopsentiment.shop;

/**
 * What the sentiments of a product's reviews add up to.
 *
 * @param score the reviews' average in [-1, 1], to four decimals; 0 without a review
 * @param label the class of the score: {@code positive}, {@code neutral} or {@code negative}
 * @param positive how many reviews are positive
 * @param neutral how many are neutral
 * @param negative how many are negative
 */
public record ProductSentiment(double score, String label, long positive, long neutral, long negative) {}
