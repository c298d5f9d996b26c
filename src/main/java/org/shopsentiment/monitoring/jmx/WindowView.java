package org.shopsentiment.monitoring.jmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.Rates;
import org.shopsentiment.monitoring.stats.window.Span;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/**
 * What was counted in a rolling window that ends now, whatever was reset.
 *
 * @param coveredSeconds how much of the window the figures stand for; 0: nothing is known
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param hitRate 0 to 1; 0 when there were none
 * @param errors operations that the store failed
 * @param puts entries stored
 * @param removals entries removed on purpose
 * @param meanGetSeconds mean time of a lookup, null when there was none
 * @param meanLoadSeconds mean time of a load, null when there was none
 */
public record WindowView(
        long coveredSeconds,
        long hits,
        long misses,
        double hitRate,
        long errors,
        long puts,
        long removals,
        @Nullable Double meanGetSeconds,
        @Nullable Double meanLoadSeconds) {

    /** Windows under their names. */
    static Map<String, WindowView> rows(List<WindowSum<Totals>> windows) {
        Map<String, WindowView> rows = new LinkedHashMap<>();
        windows.forEach(sum -> rows.put(Span.name(sum.window()), of(sum)));
        return rows;
    }

    private static WindowView of(WindowSum<Totals> sum) {
        Totals counted = sum.counted();
        return new WindowView(
                sum.covered().toSeconds(),
                counted.hits(),
                counted.misses(),
                Rates.rate(counted.hits(), counted.gets()),
                counted.errors(),
                counted.puts(),
                counted.removals(),
                nullable(counted.meanGetSeconds()),
                nullable(counted.meanLoadSeconds()));
    }

    static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }
}
