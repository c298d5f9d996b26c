package org.shopsentiment.monitoring.stats.window;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How stretches of time are called in requests and answers: {@code 1m}, {@code 15m}, {@code 24h}, {@code 7d}. */
public final class Span {

    /** The longest that is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** How far back histories may be asked for, the shortest first; what is longer than {@link #KEPT} answers that. */
    public static final List<Duration> HISTORIES =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6), KEPT, Duration.ofDays(7));

    private Span() {}

    /**
     * The name of a stretch.
     *
     * @param span whole minutes
     * @return such as {@code 15m}
     */
    public static String name(Duration span) {
        if (span.toHours() < 1) {
            return span.toMinutes() + "m";
        }
        return span.toDays() < 2 ? span.toHours() + "h" : span.toDays() + "d";
    }

    /**
     * The names of several.
     *
     * @param spans whole minutes each
     * @return for people, such as {@code 1m, 5m}
     */
    public static String names(Collection<Duration> spans) {
        return spans.stream().map(Span::name).collect(Collectors.joining(", "));
    }

    /**
     * The stretch of a name.
     *
     * @param name such as {@code 15m}; untrusted
     * @param allowed the stretches that may be meant
     * @return the one that is meant, or empty
     */
    public static Optional<Duration> named(String name, Collection<Duration> allowed) {
        return allowed.stream().filter(span -> name(span).equals(name)).findFirst();
    }
}
