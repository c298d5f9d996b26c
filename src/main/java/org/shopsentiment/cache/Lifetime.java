package org.shopsentiment.cache;

import java.time.Duration;

/**
 * How long a value is to live, and what it cost.
 *
 * @param ttl how long it may be answered, 1 ms or more
 * @param keptLonger how long after that it is kept for the case that its loader fails
 * @param loadTime how long it took to load it
 */
public record Lifetime(Duration ttl, Duration keptLonger, Duration loadTime) {}
