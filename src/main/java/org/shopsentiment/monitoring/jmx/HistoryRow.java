package org.shopsentiment.monitoring.jmx;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.window.Span;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.TrendPoint;

/**
 * What was counted from one sample to the next.
 *
 * @param start when the earlier sample was taken, such as {@code 2026-11-22T10:00:00Z}
 * @param seconds until the later one
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param errors operations that the store failed
 * @param puts entries stored
 * @param removals entries removed on purpose
 * @param meanGetSeconds mean time of a lookup, null when there was none
 * @param meanLoadSeconds mean time of a load, null when there was none
 * @param entries entries in Redis at the end, null where nobody had counted
 * @param approximateBytes memory that they took there, from a sample of them
 */
public record HistoryRow(
        String start,
        double seconds,
        long hits,
        long misses,
        long errors,
        long puts,
        long removals,
        @Nullable Double meanGetSeconds,
        @Nullable Double meanLoadSeconds,
        @Nullable Long entries,
        @Nullable Long approximateBytes) {

    static HistoryRow of(TrendPoint<Totals> point) {
        Totals counted = point.counted();
        return new HistoryRow(
                point.start().toString(),
                point.length().toMillis() / 1e3,
                counted.hits(),
                counted.misses(),
                counted.errors(),
                counted.puts(),
                counted.removals(),
                WindowView.nullable(counted.meanGetSeconds()),
                WindowView.nullable(counted.meanLoadSeconds()),
                Totals.known(counted.entries()),
                Totals.known(counted.bytes()));
    }

    /** The stretch that a console's user named; a console knows only the JDK's exceptions. */
    static Duration window(String name) {
        return Span.named(name, Span.HISTORIES)
                .orElseThrow(() ->
                        new IllegalArgumentException("window must be one of " + Span.names(Span.HISTORIES) + "."));
    }

    static List<HistoryRow> rows(List<TrendPoint<Totals>> points) {
        return points.stream().map(HistoryRow::of).toList();
    }
}
