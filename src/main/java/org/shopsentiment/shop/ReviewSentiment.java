package org.shopsentiment.shop;

/**
 * The sentiment of one text.
 *
 * @param score in [-1, 1]
 * @param label {@code positive}, {@code neutral} or {@code negative}
 */
public record ReviewSentiment(double score, String label) {}
