package org.shopsentiment.monitoring.rest;

import java.util.List;

/**
 * All caches.
 *
 * @param caches by name
 */
public record CachesAnswer(List<CacheDetails> caches) {}
