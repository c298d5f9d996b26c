package org.shopsentiment.shop.importing;

/**
 * A row that was not taken.
 *
 * @param line number of its first line, from 1
 * @param reason why, for people
 */
public record Refusal(long line, String reason) {}
