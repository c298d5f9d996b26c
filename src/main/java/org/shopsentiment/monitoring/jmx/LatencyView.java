package org.shopsentiment.monitoring.jmx;

import java.time.Duration;
import org.shopsentiment.monitoring.stats.latency.Latency;

/**
 * A distribution of times in microseconds, within 6.3 % but for the mean; zeros where nothing was timed.
 *
 * @param count how many
 * @param meanMicros the mean
 * @param p50Micros half took no longer
 * @param p95Micros 95 % took no longer
 * @param p99Micros 99 % took no longer
 * @param maxMicros the longest
 */
public record LatencyView(
        long count, double meanMicros, double p50Micros, double p95Micros, double p99Micros, double maxMicros) {

    static LatencyView of(Latency latency) {
        return new LatencyView(
                latency.count(),
                micros(latency.mean().orElse(Duration.ZERO)),
                micros(latency.p50()),
                micros(latency.p95()),
                micros(latency.p99()),
                micros(latency.max()));
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }
}
