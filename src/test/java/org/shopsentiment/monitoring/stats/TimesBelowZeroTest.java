package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.miss.MissReason;

/** A negative time counts as 0, also where it tells when an operation began. */
class TimesBelowZeroTest {

    private static final long HOUR_BACK = -Duration.ofHours(1).toNanos();

    private final AtomicLong nanos = new AtomicLong(1_000);
    private final CacheMonitor monitor = new CacheMonitor(() -> Instant.EPOCH, nanos::get, List.of(), key -> "all");

    private Long missedFor(MissReason reason) {
        return monitor.snapshot("products").orElseThrow().missReasons().get(reason);
    }

    @Test
    void aMissDidNotBeginInTheFuture() {
        monitor.recordPut("products", "a", Duration.ofMinutes(1), 0);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        monitor.recordMiss("products", "a", HOUR_BACK);

        assertThat(missedFor(MissReason.EXPIRED)).isZero();
        assertThat(missedFor(MissReason.EVICTED)).isEqualTo(1);
    }

    @Test
    void aStoreThatOverlappedARemovalIsNotBelieved() {
        monitor.recordRemoving("products", List.of("a"));
        monitor.recordPut("products", "a", Duration.ofMinutes(1), HOUR_BACK);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        monitor.recordMiss("products", "a", 0);

        assertThat(missedFor(MissReason.UNKNOWN)).isEqualTo(1);
    }
}
