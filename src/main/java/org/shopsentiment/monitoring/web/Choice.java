package org.shopsentiment.monitoring.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.window.Span;
import org.shopsentiment.monitoring.stats.window.Trend;

/**
 * One of a few stretches of time to choose from.
 *
 * @param value the parameter's value
 * @param label in words
 * @param chosen whether it is the one that is shown
 */
public record Choice(String value, String label, boolean chosen) {

    static List<Choice> windows(@Nullable Duration chosen) {
        return Stream.concat(
                        Stream.of(new Choice("", "Since reset", chosen == null)),
                        Trend.WINDOWS.stream().map(window -> of(window, window.equals(chosen))))
                .toList();
    }

    static List<Choice> trends(Duration chosen) {
        return View.TRENDS.stream()
                .map(trend -> of(trend, trend.equals(chosen)))
                .toList();
    }

    private static Choice of(Duration span, boolean chosen) {
        return new Choice(Span.name(span), Wording.span(span), chosen);
    }
}
