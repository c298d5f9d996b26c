package org.shopsentiment.monitoring.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.latency.Latency;

/**
 * A distribution of times in seconds, within 6.3 % but for the mean. Where nothing was timed there is only the count.
 *
 * @param count how many
 * @param meanSeconds the mean
 * @param p50Seconds half took no longer
 * @param p95Seconds 95 % took no longer
 * @param p99Seconds 99 % took no longer
 * @param maxSeconds the longest
 */
public record LatencyAnswer(
        long count,
        @Nullable Double meanSeconds,
        @JsonbProperty("p50_seconds") @Nullable Double p50Seconds,
        @JsonbProperty("p95_seconds") @Nullable Double p95Seconds,
        @JsonbProperty("p99_seconds") @Nullable Double p99Seconds,
        @Nullable Double maxSeconds) {

    static LatencyAnswer of(Latency latency) {
        return latency.count() == 0
                ? new LatencyAnswer(0, null, null, null, null, null)
                : new LatencyAnswer(
                        latency.count(),
                        seconds(latency.mean().orElseThrow()),
                        seconds(latency.p50()),
                        seconds(latency.p95()),
                        seconds(latency.p99()),
                        seconds(latency.max()));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
