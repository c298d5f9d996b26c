package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.TrendPoint;

class CacheHistoryTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final CacheMonitor monitor = new CacheMonitor(
            now::get,
            () -> Duration.between(START, now.get()).toNanos(),
            List.of("products"),
            key -> key.startsWith("a") ? "letters" : "others");

    private void tenSecondsLater() {
        now.updateAndGet(instant -> instant.plusSeconds(10));
        monitor.sample();
    }

    private void hits(String key, int count) {
        for (int i = 0; i < count; i++) {
            monitor.recordHit("products", key, 1_000);
        }
    }

    private List<Long> hitsOf(List<TrendPoint<Totals>> points) {
        return points.stream().map(point -> point.counted().hits()).toList();
    }

    @Test
    void theHistoryHasWhatWasCountedFromSampleToSample() {
        hits("a", 3);
        tenSecondsLater();
        hits("b", 5);
        monitor.recordMiss("products", "b", 7_000);
        monitor.recordLoad("products", "b", 11_000);
        monitor.recordSize("products", new CacheSize(13, 1_700L, now.get()));
        tenSecondsLater();

        List<TrendPoint<Totals>> points =
                monitor.history("products", Duration.ofMinutes(15)).orElseThrow();
        assertThat(points).extracting(TrendPoint::start).containsExactly(START, START.plusSeconds(10));
        assertThat(points.get(0).counted().entries()).isEqualTo(Totals.UNKNOWN);
        assertThat(points.get(1).counted()).isEqualTo(new Totals(5, 1, 0, 0, 0, 5_000, 7_000, 1, 11_000, 0, 13, 1_696));
    }

    @Test
    void windowsRollAndKnowTheirGroups() {
        hits("a", 3);
        for (int i = 0; i < 7; i++) {
            tenSecondsLater();
        }
        hits("b", 5);
        tenSecondsLater();

        CacheWindows windows = monitor.windows("products").orElseThrow();
        assertThat(windows.cache())
                .extracting(sum -> sum.window().toMinutes())
                .containsExactly(1L, 5L, 15L, 60L, 1_440L);
        assertThat(windows.cache()).extracting(sum -> sum.counted().hits()).containsExactly(5L, 8L, 8L, 8L, 8L);
        assertThat(windows.cache().get(1).covered()).isEqualTo(Duration.ofSeconds(80));
        assertThat(windows.groups()).containsOnlyKeys("letters", "others");
        assertThat(windows.groups().get("letters"))
                .extracting(sum -> sum.counted().hits())
                .startsWith(0L, 3L);
        assertThat(windows.groups().get("others"))
                .extracting(sum -> sum.counted().hits())
                .startsWith(5L, 5L);
    }

    @Test
    void aResetLeavesHistoryAndWindowsAlone() {
        hits("a", 3);
        tenSecondsLater();
        monitor.reset("products", "alice");
        hits("a", 2);
        tenSecondsLater();

        assertThat(monitor.snapshot("products").orElseThrow().hits()).isEqualTo(2);
        assertThat(hitsOf(monitor.history("products", Duration.ofHours(1)).orElseThrow()))
                .containsExactly(3L, 2L);
        assertThat(monitor.windows("products")
                        .orElseThrow()
                        .cache()
                        .get(0)
                        .counted()
                        .hits())
                .isEqualTo(5);
    }

    @Test
    void twoResetsAddUp() {
        hits("a", 3);
        monitor.reset("products", "alice");
        hits("a", 2);
        monitor.reset("products", "bob");
        hits("a", 1);
        tenSecondsLater();

        assertThat(hitsOf(monitor.history("products", Duration.ofHours(1)).orElseThrow()))
                .containsExactly(6L);
    }

    @Test
    void aCacheThatIsNotKnownHasNoHistoryNoWindowsAndNoSize() {
        monitor.recordSize("nowhere", new CacheSize(1, 1L, START));

        assertThat(monitor.history("nowhere", Duration.ofHours(1))).isEmpty();
        assertThat(monitor.windows("nowhere")).isEmpty();
        assertThat(monitor.snapshot("nowhere")).isEmpty();
    }

    @Test
    void theSizeIsTheLastThatWasCounted() {
        assertThat(monitor.snapshot("products").orElseThrow().size()).isNull();

        monitor.recordSize("products", new CacheSize(13, 1_700L, START));

        assertThat(monitor.snapshot("products").orElseThrow().size()).isEqualTo(new CacheSize(13, 1_700L, START));
    }
}
