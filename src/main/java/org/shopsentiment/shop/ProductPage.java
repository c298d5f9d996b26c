package org.shopsentiment.shop;

import java.util.List;

/**
 * Some products, ordered by id.
 *
 * @param products the ones on the page; none on a page beyond the last
 * @param count how many are on the page
 * @param total how many there are on all pages
 */
public record ProductPage(List<RatedProduct> products, int count, long total) {}
