package org.shopsentiment.monitoring.stats;

import java.time.Duration;
import java.util.List;
import org.shopsentiment.monitoring.stats.window.Sums;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/**
 * What was counted in a rolling window that ends now, whatever was reset.
 *
 * @param all the caches together
 * @param caches each of them, by name
 */
public record WindowedSnapshot(WindowSum<Totals> all, List<WindowedCache> caches) {

    /** Takes a copy. */
    public WindowedSnapshot {
        caches = List.copyOf(caches);
    }

    /**
     * The window of the caches that a snapshot shows.
     *
     * @param shown which caches, and how large they are
     * @param window how far back
     * @param source where the windows come from
     * @return an immutable value
     */
    public static WindowedSnapshot of(MonitorSnapshot shown, Duration window, StatisticsSource source) {
        List<WindowedCache> caches = shown.caches().stream()
                .flatMap(cache -> source.window(cache.name(), window).stream()
                        .map(sum -> new WindowedCache(cache.name(), sum, cache.size(), growth(cache, window, source))))
                .toList();
        return new WindowedSnapshot(
                Sums.ofWindows(window, caches.stream().map(WindowedCache::sum).toList()), caches);
    }

    private static Growth growth(CacheSnapshot cache, Duration window, StatisticsSource source) {
        return Growth.of(source.history(cache.name(), window).orElse(List.of()), cache.size());
    }
}
