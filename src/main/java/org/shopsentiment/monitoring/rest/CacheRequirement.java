package org.shopsentiment.monitoring.rest;

/**
 * Whether the application counts as ready only with a working cache.
 *
 * @param required the setting {@code CACHE_REQUIRED}
 * @param redis whether the cache is in Redis at all
 */
public record CacheRequirement(boolean required, boolean redis) {}
