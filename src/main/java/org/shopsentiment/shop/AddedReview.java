package org.shopsentiment.shop;

/**
 * A review that is in the database now.
 *
 * @param review the review
 * @param place where its product stands in the lists
 */
public record AddedReview(ShownReview review, ProductPlace place) {}
