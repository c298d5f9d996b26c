package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.miss.MissReason;

/** A guard that nothing goes wrong behind is not noticed. */
class GuardedMonitorTest {

    private static final String CACHE = "products";

    private final AtomicLong nanos = new AtomicLong(Duration.ofHours(1).toNanos());
    private final CacheMonitor monitor = new CacheMonitor(() -> Instant.EPOCH, nanos::get, List.of(), key -> "all");
    private final StatisticsRecorder guarded = StatisticsRecorder.guarded(monitor);

    private CacheSnapshot counted() {
        return monitor.snapshot(CACHE).orElseThrow();
    }

    private long missedFor(MissReason reason) {
        return counted().missReasons().getOrDefault(reason, -1L);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void putAndWait(String key) {
        guarded.recordPut(CACHE, key, Duration.ofMinutes(1), 1);
        pass(Duration.ofSeconds(1));
    }

    @Test
    void everyCountArrives() {
        for (int i = 0; i < 3; i++) {
            guarded.recordHit(CACHE, "a", 5);
        }
        guarded.recordMiss(CACHE, "a", 7);
        guarded.recordUnreadable(CACHE, "a", 11);
        guarded.recordPut(CACHE, "a", Duration.ofMinutes(1), 13);
        guarded.recordLoad(CACHE, "a", 17);
        guarded.recordLoadFailure(CACHE, 19);
        guarded.recordRemovals(CACHE, List.of("a"), 23, 29);
        guarded.recordCleared(CACHE, 31, 37);
        guarded.recordError(CACHE, CacheOperation.GET, List.of("a"));

        CacheSnapshot counted = counted();
        assertThat(Timing.of(counted.hitGets())).isEqualTo(new Timing(3, Duration.ofNanos(15)));
        assertThat(Timing.of(counted.missGets())).isEqualTo(new Timing(2, Duration.ofNanos(18)));
        assertThat(counted.get()).isEqualTo(new Timing(5, Duration.ofNanos(33)));
        assertThat(Timing.of(counted.put())).isEqualTo(new Timing(1, Duration.ofNanos(13)));
        assertThat(Timing.of(counted.loads())).isEqualTo(new Timing(1, Duration.ofNanos(17)));
        assertThat(counted.loadFailures()).isEqualTo(new Timing(1, Duration.ofNanos(19)));
        assertThat(counted.removals()).isEqualTo(54);
        assertThat(counted.remove()).isEqualTo(new Timing(2, Duration.ofNanos(66)));
        assertThat(counted.errors()).isEqualTo(Map.of(CacheOperation.GET, 1L, CacheOperation.DECODE, 1L));
    }

    @Test
    void removalsAreAnnouncedAndConfirmed() {
        putAndWait("announced");
        putAndWait("confirmed");
        guarded.recordRemoving(CACHE, List.of("announced"));
        guarded.recordRemovals(CACHE, List.of("confirmed"), 1, 1);
        pass(Duration.ofSeconds(1));
        guarded.recordMiss(CACHE, "announced", 1);
        guarded.recordMiss(CACHE, "confirmed", 1);

        assertThat(missedFor(MissReason.INVALIDATED)).isEqualTo(2);
    }

    @Test
    void aClearThatWasOnlyAnnouncedExplainsMisses() {
        putAndWait("a");
        guarded.recordClearing(CACHE);
        pass(Duration.ofSeconds(1));
        guarded.recordMiss(CACHE, "a", 1);

        assertThat(missedFor(MissReason.INVALIDATED)).isEqualTo(1);
    }

    @Test
    void aClearThatWasOnlyConfirmedExplainsMisses() {
        putAndWait("a");
        guarded.recordCleared(CACHE, 1, 1);
        pass(Duration.ofSeconds(1));
        guarded.recordMiss(CACHE, "a", 1);

        assertThat(missedFor(MissReason.INVALIDATED)).isEqualTo(1);
    }

    @Test
    void aStoreThatBeganBeforeARemovalIsNotBelieved() {
        guarded.recordRemoving(CACHE, List.of("a"));
        pass(Duration.ofMillis(500));
        guarded.recordPut(
                CACHE, "a", Duration.ofMinutes(1), Duration.ofSeconds(1).toNanos());
        pass(Duration.ofSeconds(1));
        guarded.recordMiss(CACHE, "a", 1);

        assertThat(missedFor(MissReason.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void aMissThatBeganBeforeTheEndHasNotExpired() {
        putAndWait("a");
        pass(Duration.ofSeconds(60));
        guarded.recordMiss(CACHE, "a", Duration.ofSeconds(30).toNanos());

        assertThat(missedFor(MissReason.EVICTED)).isEqualTo(1);
    }

    @Test
    void aHitOfAKeyThatWasNotStoredHereLeavesItsNextMissUnknown() {
        guarded.recordHit(CACHE, "a", 1);
        pass(Duration.ofSeconds(1));
        guarded.recordMiss(CACHE, "a", 1);

        assertThat(missedFor(MissReason.UNKNOWN)).isEqualTo(1);
    }
}
