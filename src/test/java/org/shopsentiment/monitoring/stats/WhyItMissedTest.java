package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.miss.EvictionCause;
import org.shopsentiment.monitoring.stats.miss.MissReason;
import org.shopsentiment.monitoring.stats.miss.StoreReport;

class WhyItMissedTest {

    private static final Duration TTL = Duration.ofSeconds(60);

    private final AtomicLong nanos = new AtomicLong();
    private final CacheMonitor monitor =
            new CacheMonitor(() -> Instant.EPOCH, nanos::get, List.of("products"), key -> "all");

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void miss(String key) {
        pass(Duration.ofMillis(20));
        monitor.recordMiss("products", key, 1_000);
    }

    private void put(String key) {
        pass(Duration.ofMillis(20));
        monitor.recordPut("products", key, TTL, 1_000);
    }

    private Map<MissReason, Long> reasons() {
        CacheSnapshot snapshot = monitor.snapshot("products").orElseThrow();
        assertThat(snapshot.missReasons().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(snapshot.misses())
                .isEqualTo(snapshot.missGets().count());
        return snapshot.missReasons();
    }

    @Test
    void eachReasonIsSaidForWhatHappened() {
        miss("never stored");
        put("expired");
        pass(TTL.plusSeconds(2));
        miss("expired");
        miss("expired");
        for (String key : List.of("one", "two", "three")) {
            put(key);
            monitor.recordRemoving("products", List.of(key));
            pass(Duration.ofMillis(20));
            monitor.recordRemovals("products", List.of(key), 1, 1_000);
            miss(key);
        }
        for (String key : List.of("lost 1", "lost 2", "lost 3", "lost 4")) {
            put(key);
            miss(key);
        }
        monitor.recordUnreadable("products", "garbage", 1_000);

        assertThat(reasons())
                .isEqualTo(Map.of(
                        MissReason.COLD, 1L,
                        MissReason.EXPIRED, 2L,
                        MissReason.INVALIDATED, 3L,
                        MissReason.EVICTED, 4L,
                        MissReason.UNKNOWN, 1L));
        assertThat(monitor.snapshot("products").orElseThrow().errors()).isEqualTo(Map.of(CacheOperation.DECODE, 1L));
    }

    @Test
    void clearingIsAPurpose() {
        put("a");
        pass(Duration.ofMillis(20));
        monitor.recordClearing("products");
        pass(Duration.ofMillis(20));
        monitor.recordCleared("products", 1, 1_000);
        miss("a");

        assertThat(reasons()).containsEntry(MissReason.INVALIDATED, 1L);
    }

    @Test
    void failuresLeaveTheReasonUnknown() {
        monitor.recordError("products", CacheOperation.PUT, List.of("a"));
        miss("a");
        put("b");
        pass(Duration.ofMillis(20));
        monitor.recordError("products", CacheOperation.REMOVE, List.of("b"));
        miss("b");
        put("c");
        pass(Duration.ofMillis(20));
        monitor.recordError("products", CacheOperation.CLEAR, List.of());
        miss("c");

        assertThat(reasons()).containsEntry(MissReason.UNKNOWN, 3L);
    }

    @Test
    void aResetBeginsTheCountsAnewAndForgetsNothing() {
        put("a");
        miss("b");
        monitor.reset("products", "alice");
        miss("a");

        assertThat(reasons()).containsEntry(MissReason.EVICTED, 1L).containsEntry(MissReason.COLD, 0L);
    }

    private void ask(long flushes, long commands) {
        pass(Duration.ofMillis(20));
        monitor.askStore(
                () -> Optional.of(new StoreReport(Map.of("run", new StoreReport.Server(0, flushes, commands)))));
    }

    private Map<EvictionCause, Long> causes(String cache) {
        return monitor.snapshot(cache).orElseThrow().evictionCauses();
    }

    @Test
    void whatTheStoreTellsIsTheCauseAndAResetLeavesWhatWasUndecidedBehind() {
        ask(3, 100);
        put("a");
        put("b");
        miss("a");
        ask(3, 200);
        assertThat(causes("products"))
                .isEqualTo(Map.of(
                        EvictionCause.RESTART, 0L,
                        EvictionCause.FLUSH, 0L,
                        EvictionCause.MEMORY, 0L,
                        EvictionCause.ELSEWHERE, 1L,
                        EvictionCause.UNKNOWN, 0L));
        miss("b");
        assertThat(causes("products")).containsEntry(EvictionCause.UNKNOWN, 1L);
        monitor.reset("products", "alice");
        miss("b");
        miss("b");
        ask(4, 300);

        assertThat(causes("products"))
                .containsEntry(EvictionCause.FLUSH, 2L)
                .containsEntry(EvictionCause.ELSEWHERE, 0L)
                .containsEntry(EvictionCause.UNKNOWN, 0L);
        assertThat(reasons()).containsEntry(MissReason.EVICTED, 2L);
    }

    @Test
    void aCacheThatIsFirstSeenLaterKnowsWhatTheStoreHasTold() {
        ask(3, 100);
        pass(Duration.ofMillis(20));
        monitor.recordPut("late", "a", TTL, 1_000);
        pass(Duration.ofMillis(20));
        monitor.recordMiss("late", "a", 1_000);
        ask(4, 200);

        assertThat(causes("late")).containsEntry(EvictionCause.FLUSH, 1L);
    }
}
