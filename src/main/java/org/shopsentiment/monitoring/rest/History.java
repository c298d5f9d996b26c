package org.shopsentiment.monitoring.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.window.Span;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.TrendPoint;

/**
 * The answer of {@code cache-history}. What is kept reaches back 24 h at most.
 *
 * @param cache the cache's name, left out for all together
 * @param window what was asked for
 * @param keptSeconds how far back anything is kept: a longer window reaches no further
 * @param coveredSeconds how far back these points reach: from the first one's start to the last one's end, 0 without points
 * @param points what was counted from sample to sample, the oldest first; where nothing was sampled there is no point
 */
public record History(
        @Nullable String cache, String window, long keptSeconds, long coveredSeconds, List<Point> points) {

    static History of(@Nullable String cache, String window, List<TrendPoint<Totals>> points) {
        return new History(
                cache,
                window,
                Span.KEPT.toSeconds(),
                points.isEmpty() ? 0 : reach(points.get(0), points.get(points.size() - 1)),
                points.stream().map(Point::of).toList());
    }

    private static long reach(TrendPoint<Totals> first, TrendPoint<Totals> last) {
        return Duration.between(first.start(), last.start().plus(last.length())).toSeconds();
    }

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
     * @param loads values computed because the cache had none
     * @param meanGetSeconds mean time of a lookup, left out when there was none
     * @param meanLoadSeconds mean time of a load, left out when there was none
     * @param entries entries in Redis at the end, left out where nobody had counted
     * @param approximateBytes memory that they took there, from a sample of them
     */
    public record Point(
            Instant start,
            double seconds,
            long hits,
            long misses,
            long errors,
            long puts,
            long removals,
            long loads,
            @Nullable Double meanGetSeconds,
            @Nullable Double meanLoadSeconds,
            @Nullable Long entries,
            @Nullable Long approximateBytes) {

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
                    counted.loads(),
                    Seconds.of(counted.meanGetSeconds()),
                    Seconds.of(counted.meanLoadSeconds()),
                    Totals.known(counted.entries()),
                    Totals.known(counted.bytes()));
        }
    }
}
