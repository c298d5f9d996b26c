package org.shopsentiment.monitoring.stats;

import java.time.Instant;

/**
 * How large a cache is in its store, as counted in the background.
 *
 * @param entries entries, as exact as a walk through a changing store is
 * @param approximateBytes memory that they take there, from a sample of them
 * @param at when they were counted
 */
public record CacheSize(long entries, long approximateBytes, Instant at) {}
