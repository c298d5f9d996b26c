package org.shopsentiment.monitoring.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.TrendPoint;

/**
 * The answer of {@code cache-history}. What is kept reaches back 24 h at most.
 *
 * @param cache the cache's name
 * @param window what was asked for
 * @param points what was counted from sample to sample, the oldest first; where nothing was sampled there is no point
 */
public record History(String cache, String window, List<Point> points) {

    /**
     * What was counted from one sample to the next.
     *
     * @param start when the earlier sample was taken
     * @param seconds until the later one
     * @param hits lookups that found an entry
     * @param misses lookups that found none
     * @param errors operations that the store failed
     * @param puts entries stored
     * @param removals entries removed on purpose
     * @param meanGetSeconds mean time of a lookup, left out when there was none
     * @param meanLoadSeconds mean time of a load, left out when there was none
     * @param entries entries in Redis at the end, left out where nobody had counted
     */
    public record Point(
            Instant start,
            double seconds,
            long hits,
            long misses,
            long errors,
            long puts,
            long removals,
            @Nullable Double meanGetSeconds,
            @Nullable Double meanLoadSeconds,
            @Nullable Long entries) {

        static Point of(TrendPoint<Totals> point) {
            Totals counted = point.counted();
            return new Point(
                    point.start(),
                    point.length().toMillis() / 1e3,
                    counted.hits(),
                    counted.misses(),
                    counted.errors(),
                    counted.puts(),
                    counted.removals(),
                    Seconds.of(counted.meanGetSeconds()),
                    Seconds.of(counted.meanLoadSeconds()),
                    counted.entries() == Totals.UNKNOWN ? null : counted.entries());
        }
    }
}
