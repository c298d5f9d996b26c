package org.shopsentiment.monitoring.rest;

import java.time.Duration;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.Timing;

/** Times as JSON has them: seconds, or nothing where nothing was measured. */
final class Seconds {

    private Seconds() {}

    static @Nullable Double mean(Timing timing) {
        return of(timing.meanSeconds());
    }

    static @Nullable Double of(OptionalDouble seconds) {
        return seconds.isPresent() ? Double.valueOf(seconds.getAsDouble()) : null;
    }

    static @Nullable Long whole(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
