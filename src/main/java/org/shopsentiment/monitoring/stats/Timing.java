package org.shopsentiment.monitoring.stats;

import java.time.Duration;
import java.util.OptionalDouble;
import org.shopsentiment.monitoring.stats.latency.Latency;

/**
 * How often something was timed and how long it took altogether.
 *
 * @param count how often, 0 or more
 * @param total the sum of the times
 */
public record Timing(long count, Duration total) {

    /**
     * The mean time.
     *
     * @return seconds, or empty when nothing was timed
     */
    public OptionalDouble meanSeconds() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(total.toNanos() / 1e9 / count);
    }

    /**
     * The count and the sum of a distribution.
     *
     * @param latency the distribution
     * @return what it counted
     */
    public static Timing of(Latency latency) {
        return new Timing(latency.count(), latency.total());
    }

    static Timing ofNanos(long count, long nanos) {
        return new Timing(count, Duration.ofNanos(nanos));
    }

    /**
     * Both timings taken together.
     *
     * @param other the other timing
     * @return the sums
     */
    public Timing plus(Timing other) {
        return new Timing(count + other.count, total.plus(other.total));
    }
}
