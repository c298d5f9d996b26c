package org.shopsentiment.monitoring.stats.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A ticker that only goes forward, and a wall clock beside it that anybody may set. */
final class FakeTime {

    /** Fates are dated by a counter that comes round every 18.6 h; what is older may be unknown by chance. */
    private static final long LONGEST = Duration.ofHours(18).toNanos();

    private final long firstNanos;
    private long nanos;
    private Instant now = Instant.parse("2026-11-22T10:00:00.125Z");

    FakeTime(long firstNanos) {
        this.firstNanos = firstNanos;
        this.nanos = firstNanos;
    }

    void pass(Duration elapsed, Duration wall) {
        nanos = Math.min(nanos + elapsed.toNanos(), firstNanos + LONGEST);
        now = now.plus(wall);
    }

    long nanos() {
        return nanos;
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    long millisBefore(long elapsedNanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos - Math.max(0, elapsedNanos));
    }

    Duration uptime() {
        return Duration.ofNanos(nanos - firstNanos);
    }

    Instant now() {
        return now;
    }
}
