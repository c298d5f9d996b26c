package org.shopsentiment.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.CacheSize;

class DashboardModelTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final CacheMonitor monitor =
            new CacheMonitor(now::get, () -> 0, List.of("products", "reviews"), key -> "group of " + key.charAt(0));

    @BeforeEach
    void traffic() {
        for (int i = 0; i < 5; i++) {
            monitor.recordHit("products", "a", 1000);
        }
        monitor.recordHit("products", "b\nc", 1000);
        monitor.recordMiss("products", "b\nc", 1000);
        monitor.recordMiss("reviews", "d", 3000);
        monitor.recordLoad("reviews", "p", 20_000_000);
        monitor.recordError("reviews", CacheOperation.GET, List.of("p"));
    }

    @Test
    void allCachesAddUp() {
        DashboardModel model = DashboardModel.of(monitor, view(""));

        assertThat(model.figures())
                .isEqualTo(new Figures(
                        "75.0%",
                        75.0, "6", "2", "8", "1", "1 lookup", "since the reset", "of 8 lookups since the reset"));
        assertThat(model.caches()).extracting(CacheRow::name).containsExactly("products", "reviews");
        assertThat(model.scope()).isEqualTo("all caches");
        assertThat(model.since()).isEqualTo("2026-11-22 10:00:00 UTC");
    }

    @Test
    void errorsAreToldByWhatWasAsked() {
        record(7, "products", CacheOperation.GET);
        record(2, "products", CacheOperation.DECODE);
        record(3, "reviews", CacheOperation.PUT);

        Figures figures = DashboardModel.of(monitor, view("")).figures();

        assertThat(figures.errors()).isEqualTo("13");
        assertThat(figures.errorKinds()).isEqualTo("8 lookups, 2 unreadable entries, 3 stores");
    }

    private void record(int times, String cache, CacheOperation operation) {
        for (int i = 0; i < times; i++) {
            monitor.recordError(cache, operation, List.of());
        }
    }

    @Test
    void aCachesRowHasACellForEachColumn() {
        DashboardModel model = DashboardModel.of(monitor, view(""));

        assertThat(model.caches().get(1).cells())
                .containsExactly("0.0%", "0", "1", "1", "0", "0", "3 µs", "20 ms", "-3 µs");
        assertThat(model.caches()).extracting(CacheRow::loses).containsExactly(false, true);
        assertThat(model.caches().get(0).cells()).last().isEqualTo("–");
    }

    @Test
    void keysAreRankedWithBarsThatShareTheLongest() {
        DashboardModel model = DashboardModel.of(monitor, view(""));

        assertThat(model.topHits())
                .containsExactly(
                        new KeyRow(1, "products:a", "products:a", "5", "", 100.0),
                        new KeyRow(2, "products:b\nc", "products:b⟨U+000A⟩c", "1", "", 20.0));
    }

    @Test
    void oneCacheCanBeChosen() {
        DashboardModel model = DashboardModel.of(monitor, view("reviews"));

        assertThat(model.figures().hitRate()).isEqualTo("0.0%");
        assertThat(model.caches()).extracting(CacheRow::name).containsExactly("reviews");
        assertThat(model.cacheNames()).containsExactly("products", "reviews");
        assertThat(model.topHits()).isEmpty();
        assertThat(model.topMisses()).extracting(KeyRow::key).containsExactly("reviews:d");
    }

    @Test
    void anUnknownCacheShowsAll() {
        assertThat(DashboardModel.of(monitor, view("nope")).cache()).isEmpty();
    }

    @Test
    void withoutTrafficTheRateIsADash() {
        monitor.resetAll("alice");

        assertThat(DashboardModel.of(monitor, view("")).figures())
                .isEqualTo(
                        new Figures("–", 0.0, "0", "0", "0", "0", "", "since the reset", "no lookups since the reset"));
    }

    @Test
    void whatIsNoChoiceBecomesTheFirst() {
        assertThat(View.of("25", "products", "5m", "24h"))
                .isEqualTo(new View(25, "products", Duration.ofMinutes(5), Duration.ofDays(1)));
        assertThat(View.of("26", null, null, null)).isEqualTo(view(""));
        assertThat(View.of("-1 or <x>", "", "6h", "5m")).isEqualTo(view(""));
    }

    @Test
    void aWindowShowsWhatItCoversAndOutlivesAReset() {
        now.set(START.plusSeconds(200));
        monitor.resetAll("alice");

        DashboardModel model = DashboardModel.of(monitor, new View(10, "", Duration.ofMinutes(5), View.TRENDS.get(0)));

        assertThat(model.figures())
                .isEqualTo(new Figures(
                        "75.0%",
                        75.0, "6", "2", "8", "1", "", "last 3 min 20 s", "of 8 lookups in the last 3 min 20 s"));
        assertThat(model.caches().get(1).cells())
                .containsExactly("0.0%", "0", "1", "1", "0", "0", "3 µs", "20 ms", "-3 µs");
        assertThat(model.windows().stream().filter(Choice::chosen)).containsExactly(new Choice("5m", "5 min", true));
        assertThat(model.trends().stream().filter(Choice::chosen)).containsExactly(new Choice("15m", "15 min", true));
        assertThat(model.topMisses()).as("rankings have no windows").isEmpty();
    }

    @Test
    void aWindowThatIsCoveredIsCalledByItsLength() {
        now.set(START.plusSeconds(300));

        assertThat(figures(Duration.ofMinutes(5)).span()).isEqualTo("last 5 min");
    }

    @Test
    void aWindowWithoutTrafficShowsADashAsItsRate() {
        now.set(START.plusSeconds(120));
        monitor.sample();
        now.set(START.plusSeconds(179));

        Figures figures = figures(Duration.ofMinutes(1));

        assertThat(figures.hitRate()).isEqualTo("–");
        assertThat(figures.lookups()).isEqualTo("no lookups in the last 1 min");
    }

    @Test
    void aWindowThatCoversNothingShowsNoZeroes() {
        now.set(START.plusSeconds(3_000));

        Figures figures = figures(Duration.ofMinutes(1));

        assertThat(figures.total()).isEqualTo("–");
        assertThat(figures.lookups()).isEqualTo("nothing is known yet");
    }

    @Test
    void sizesHaveTheirAgeAndInAWindowTheirGrowth() {
        monitor.recordSize("products", new CacheSize(1_300, 1_600L, START));
        now.set(START.plusSeconds(10));
        monitor.sample();
        monitor.recordSize("products", new CacheSize(1_100, 5_696L, START.plusSeconds(10)));
        now.set(START.plusSeconds(33));

        DashboardModel sinceReset = DashboardModel.of(monitor, view(""));
        DashboardModel recent = DashboardModel.of(monitor, new View(10, "", Duration.ofMinutes(1), View.TRENDS.get(0)));

        assertThat(sinceReset.grown()).isFalse();
        assertThat(sinceReset.sizes().get(0).cells()).containsExactly("1,100", "–", "5.6 KiB", "–", "23 s ago");
        assertThat(recent.sizes().get(0).cells()).containsExactly("1,100", "-200", "5.6 KiB", "+4.0 KiB", "23 s ago");
        assertThat(recent.sizes().get(1).cells()).containsOnly("–");
    }

    private Figures figures(Duration window) {
        return DashboardModel.of(monitor, new View(10, "", window, View.TRENDS.get(0)))
                .figures();
    }

    private static View view(String cache) {
        return new View(10, cache, null, Duration.ofHours(1));
    }
}
