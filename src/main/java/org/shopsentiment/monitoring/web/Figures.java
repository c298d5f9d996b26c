package org.shopsentiment.monitoring.web;

import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.MonitorSnapshot;

/**
 * The totals, ready to be written.
 *
 * @param hitRate in percent, a dash when there were no lookups
 * @param percent the hit rate as the width of a bar, 0 to 100
 * @param hits lookups that found an entry
 * @param misses lookups that found none
 * @param total hits and misses
 * @param errors operations that the store failed
 * @param errorKinds the errors by what was asked; empty when there were none
 */
public record Figures(
        String hitRate, double percent, String hits, String misses, String total, String errors, String errorKinds) {

    static Figures of(MonitorSnapshot shown) {
        long hits = shown.hits();
        long misses = shown.misses();
        long total = hits + misses;
        return new Figures(
                Wording.rate(hits, total),
                total == 0 ? 0 : 100.0 * hits / total,
                Wording.count(hits),
                Wording.count(misses),
                Wording.count(total),
                Wording.count(shown.sum(CacheSnapshot::errorCount)),
                ErrorKinds.of(shown));
    }
}
