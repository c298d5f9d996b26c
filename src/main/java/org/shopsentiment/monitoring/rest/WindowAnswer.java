package org.shopsentiment.monitoring.rest;

import org.shopsentiment.monitoring.stats.Rates;
import org.shopsentiment.monitoring.stats.window.Lookups;
import org.shopsentiment.monitoring.stats.window.Span;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/**
 * What was counted in a rolling window that ends now.
 *
 * @param window its length: {@code 1m}, {@code 5m}, {@code 15m}, {@code 1h} or {@code 24h}
 * @param coveredSeconds how much of it the figures stand for
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param total hits + misses
 * @param hitRate hits / total in [0, 1], 0.0 when total is 0
 */
public record WindowAnswer(String window, long coveredSeconds, long hits, long misses, long total, double hitRate) {

    static WindowAnswer of(WindowSum<Totals> sum) {
        return of(sum, sum.counted().hits(), sum.counted().misses());
    }

    static WindowAnswer ofGroup(WindowSum<Lookups> sum) {
        return of(sum, sum.counted().hits(), sum.counted().misses());
    }

    private static WindowAnswer of(WindowSum<?> sum, long hits, long misses) {
        long total = hits + misses;
        return new WindowAnswer(
                Span.name(sum.window()), sum.covered().toSeconds(), hits, misses, total, Rates.rate(hits, total));
    }
}
