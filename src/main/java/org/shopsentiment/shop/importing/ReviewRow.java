package org.shopsentiment.shop.importing;

import org.shopsentiment.shop.ReviewDraft;

/**
 * A row of the file that can be taken.
 *
 * @param line number of its first line, from 1
 * @param productId the product, in [0, 2^53 - 1]
 * @param productName what a new product is to be called
 * @param category what a new product's category is
 * @param review the review
 */
record ReviewRow(long line, long productId, String productName, String category, ReviewDraft review) {}
