package org.shopsentiment.monitoring.stats.latency;

import java.time.Duration;
import java.util.Optional;

/**
 * A distribution of times.
 *
 * @param count how many, 0 or more
 * @param total their sum, exact
 * @param p50 half took no longer; like all of these within 6.3 %, and zero where nothing was timed
 * @param p95 95 % took no longer
 * @param p99 99 % took no longer
 * @param max the longest
 */
public record Latency(long count, Duration total, Duration p50, Duration p95, Duration p99, Duration max) {

    /** Nothing timed. */
    public static final Latency NONE =
            new Latency(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    static Latency of(long[] counts, Duration total) {
        long count = 0;
        int last = 0;
        for (int i = 0; i < counts.length; i++) {
            count += counts[i];
            last = counts[i] > 0 ? i : last;
        }
        return count == 0
                ? NONE
                : new Latency(
                        count,
                        total,
                        quantile(counts, count, 0.50),
                        quantile(counts, count, 0.95),
                        quantile(counts, count, 0.99),
                        Duration.ofNanos(LatencyHistogram.nanos(last)));
    }

    /** The value of rank ceil(q x count): the nearest-rank definition. */
    private static Duration quantile(long[] counts, long count, double q) {
        long rank = Math.max(1, (long) Math.ceil(q * count));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return Duration.ofNanos(LatencyHistogram.nanos(i));
            }
        }
        throw new IllegalStateException("The counts changed");
    }

    /**
     * The mean time.
     *
     * @return exact, or empty where nothing was timed
     */
    public Optional<Duration> mean() {
        return count == 0 ? Optional.empty() : Optional.of(total.dividedBy(count));
    }
}
