package org.shopsentiment.monitoring.web;

import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.MonitorSnapshot;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/**
 * The totals, ready to be written.
 *
 * @param hitRate in percent, a dash when there were no lookups
 * @param percent the hit rate as the width of a bar, 0 to 100
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param total hits and misses
 * @param errors operations that the store failed
 * @param errorKinds the errors by what was asked; empty when there were none, and in a window
 * @param span of what time the figures are
 * @param lookups of how many lookups the hit rate is, and of what time
 */
public record Figures(
        String hitRate,
        double percent,
        String hits,
        String misses,
        String total,
        String errors,
        String errorKinds,
        String span,
        String lookups) {

    private static final String SINCE_RESET = "since the reset";

    static Figures of(MonitorSnapshot shown) {
        return of(
                shown.hits(),
                shown.misses(),
                shown.sum(CacheSnapshot::errorCount),
                ErrorKinds.of(shown),
                SINCE_RESET,
                SINCE_RESET);
    }

    /** A window that covers nothing has no figures. */
    static Figures of(WindowSum<Totals> sum) {
        String span = span(sum);
        if (sum.covered().isZero()) {
            return new Figures(Wording.NONE, 0, Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE, "", span, span);
        }
        Totals counted = sum.counted();
        return of(counted.hits(), counted.misses(), counted.errors(), "", span, "in the " + span);
    }

    /** The window, or what it covers where that is less by more than two percent. */
    private static String span(WindowSum<Totals> sum) {
        if (sum.covered().isZero()) {
            return "nothing is known yet";
        }
        boolean whole = sum.covered().toMillis() >= 0.98 * sum.window().toMillis();
        return "last " + (whole ? Wording.span(sum.window()) : Wording.duration(sum.covered()));
    }

    private static Figures of(long hits, long misses, long errors, String kinds, String span, String time) {
        long total = hits + misses;
        return new Figures(
                Wording.rate(hits, total),
                total == 0 ? 0 : 100.0 * hits / total,
                Wording.count(hits),
                Wording.count(misses),
                Wording.count(total),
                Wording.count(errors),
                kinds,
                span,
                total == 0 ? "no lookups " + time : "of " + lookups(total) + " " + time);
    }

    private static String lookups(long total) {
        return Wording.count(total) + (total == 1 ? " lookup" : " lookups");
    }
}
