package org.shopsentiment.monitoring.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.window.Span;
import org.shopsentiment.monitoring.stats.window.Trend;

/**
 * What the visitor chose to see.
 *
 * @param limit how many keys a ranking shows, one of {@link #LIMITS}
 * @param cache the name of one cache, empty for all; untrusted
 * @param window the rolling window of the figures, null for those since the reset
 * @param trend how far back the charts reach, one of {@link #TRENDS}
 */
record View(int limit, String cache, @Nullable Duration window, Duration trend) {

    static final List<Integer> LIMITS = List.of(10, 25, 50, 100);

    static final List<Duration> TRENDS = List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(24));

    /** Reads the parameters; what is no choice of the page becomes the first one, of the charts the hour. */
    static View of(@Nullable String limit, @Nullable String cache, @Nullable String window, @Nullable String trend) {
        return new View(
                LIMITS.stream()
                        .filter(choice -> choice.toString().equals(limit))
                        .findFirst()
                        .orElse(LIMITS.get(0)),
                cache == null ? "" : cache,
                window == null ? null : Span.named(window, Trend.WINDOWS).orElse(null),
                trend == null ? TRENDS.get(1) : Span.named(trend, TRENDS).orElse(TRENDS.get(1)));
    }
}
