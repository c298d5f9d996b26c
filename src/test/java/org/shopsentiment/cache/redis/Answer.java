package org.shopsentiment.cache.redis;

/**
 * What the shop of a test answers.
 *
 * @param key what it was asked
 * @param text as long as a test wants it
 */
public record Answer(String key, String text) {}
