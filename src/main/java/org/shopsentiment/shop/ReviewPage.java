package org.shopsentiment.shop;

import java.util.List;

/**
 * Some reviews of a product, the newest first.
 *
 * @param reviews the ones on the page; none on a page beyond the last
 * @param count how many are on the page
 * @param total how many there are on all pages
 */
public record ReviewPage(List<ShownReview> reviews, int count, long total) {}
