package org.shopsentiment.shop;

/**
 * Where a product stands in the lists, which are ordered by id.
 *
 * @param id the product
 * @param before how many products have a smaller id
 * @param category the key of its category
 * @param beforeInCategory how many products of its category have a smaller id
 */
public record ProductPlace(long id, long before, String category, long beforeInCategory) {}
