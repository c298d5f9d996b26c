package org.shopsentiment.monitoring.stats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How large a cache is in its store, as counted in the background.
 *
 * @param entries entries, as exact as a walk through a changing store is
 * @param approximateBytes memory that they take there, from a sample of them; null where nobody could ask
 * @param at when they were counted
 */
public record CacheSize(long entries, @Nullable Long approximateBytes, Instant at) {}
