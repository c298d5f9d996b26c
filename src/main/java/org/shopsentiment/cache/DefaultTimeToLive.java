package org.shopsentiment.cache;

import java.time.Duration;

/**
 * How long an entry lives whose cache says nothing of it.
 *
 * @param ttl 1 ms or more
 */
public record DefaultTimeToLive(Duration ttl) {}
