package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.window.Sums;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.TrendPoint;

class WindowedSnapshotTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final CacheMonitor monitor = new CacheMonitor(
            now::get,
            () -> Duration.between(START, now.get()).toNanos(),
            List.of("reviews", "products"),
            key -> "group");

    private void seconds(int seconds) {
        for (int i = 0; i < seconds; i += 10) {
            now.updateAndGet(instant -> instant.plusSeconds(10));
            monitor.sample();
        }
    }

    private void hits(String cache, int count) {
        for (int i = 0; i < count; i++) {
            monitor.recordHit(cache, "a", 1_000);
        }
    }

    private WindowedSnapshot lastMinute() {
        return WindowedSnapshot.of(monitor.snapshot(), MINUTE, monitor);
    }

    @Test
    void theNamesAreThoseOfAllCachesInOrder() {
        hits("analysis", 1);

        assertThat(monitor.names()).containsExactly("analysis", "products", "reviews");
    }

    @Test
    void aWindowHasNothingThatIsOlderAndOutlivesAReset() {
        hits("products", 100);
        seconds(120);
        hits("products", 7);
        seconds(20);
        monitor.resetAll("alice");
        hits("products", 3);
        monitor.recordMiss("reviews", "b", 5_000);
        monitor.recordLoad("reviews", "b", 11_000);

        WindowedSnapshot recent = lastMinute();

        assertThat(recent.all().counted().hits()).isEqualTo(10);
        assertThat(recent.all().counted().misses()).isEqualTo(1);
        assertThat(recent.all().covered()).isEqualTo(MINUTE);
        assertThat(recent.caches()).extracting(WindowedCache::name).containsExactly("products", "reviews");
        assertThat(recent.caches())
                .extracting(cache -> cache.sum().counted().hits())
                .containsExactly(10L, 0L);
        assertThat(CacheSnapshot.timeSavedSeconds(recent.caches().get(1).sum().counted()))
                .hasValue(-5_000 / 1e9);
        assertThat(CacheSnapshot.timeSavedSeconds(recent.caches().get(0).sum().counted()))
                .isEmpty();
    }

    @Test
    void onlyWhatASnapshotShowsIsInItsWindow() {
        hits("products", 7);
        hits("reviews", 11);

        WindowedSnapshot recent =
                WindowedSnapshot.of(monitor.snapshot().only("reviews").orElseThrow(), MINUTE, monitor);

        assertThat(recent.all().counted().hits()).isEqualTo(11);
    }

    @Test
    void aWindowOfACacheThatIsNotKnownIsNone() {
        assertThat(monitor.window("nowhere", MINUTE)).isEmpty();
    }

    @Test
    void aCacheGrowsFromTheOldestPointThatKnowsItsSize() {
        assertThat(lastMinute().caches().get(0).growth()).isEqualTo(new Growth(null, null));
        seconds(20);
        monitor.recordSize("products", new CacheSize(13, 1_600L, now.get()));
        seconds(20);
        monitor.recordSize("products", new CacheSize(11, 4_800L, now.get()));

        assertThat(lastMinute().caches().get(0).growth()).isEqualTo(new Growth(-2L, 3_200L));
        assertThat(lastMinute().caches().get(0).size()).isEqualTo(new CacheSize(11, 4_800L, now.get()));
        seconds(120);
        assertThat(lastMinute().caches().get(0).growth()).isEqualTo(new Growth(0L, 0L));
    }

    @Test
    void memoryThatNobodyKnowsHasNoGrowth() {
        monitor.recordSize("products", new CacheSize(13, null, now.get()));
        seconds(20);

        assertThat(lastMinute().caches().get(0).growth()).isEqualTo(new Growth(0L, null));
        monitor.recordSize("products", new CacheSize(17, 1_600L, now.get()));
        assertThat(lastMinute().caches().get(0).growth()).isEqualTo(new Growth(4L, null));
    }

    @Test
    void allCachesAreSampledAtTheSameMoment() {
        hits("products", 3);
        hits("reviews", 5);
        seconds(20);
        hits("reviews", 7);
        seconds(10);

        List<TrendPoint<Totals>> sum = Sums.ofSeries(monitor.names().stream()
                .map(name -> monitor.history(name, Duration.ofHours(1)).orElseThrow())
                .toList());

        assertThat(sum).extracting(point -> point.counted().hits()).containsExactly(8L, 0L, 7L);
    }
}
