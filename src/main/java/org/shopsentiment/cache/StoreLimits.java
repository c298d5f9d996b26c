package org.shopsentiment.cache;

import java.time.Duration;

/**
 * What a store is not to exceed.
 *
 * @param maxValueBytes the largest value that is stored, in bytes of UTF-8
 * @param lease how long a load may take whose value is stored
 */
public record StoreLimits(int maxValueBytes, Duration lease) {}
