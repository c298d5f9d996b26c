package org.shopsentiment.monitoring.stats.window;

import java.time.Duration;
import java.time.Instant;

/**
 * What was counted from one sample to the next.
 *
 * @param <T> what is counted
 * @param start when the earlier sample was taken
 * @param length until the later one: about the series' resolution, at most twice as long, more than zero
 * @param counted what was counted between them
 */
public record TrendPoint<T>(Instant start, Duration length, T counted) {}
