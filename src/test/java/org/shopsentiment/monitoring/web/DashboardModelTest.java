package org.shopsentiment.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheOperation;

class DashboardModelTest {

    private final CacheMonitor monitor = new CacheMonitor(
            InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")),
            () -> 0,
            List.of("products", "reviews"),
            key -> "group of " + key.charAt(0));

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
        DashboardModel model = DashboardModel.of(monitor.snapshot(), new View(10, ""));

        assertThat(model.figures()).isEqualTo(new Figures("75.0%", 75.0, "6", "2", "8", "1", "1 lookup"));
        assertThat(model.caches()).extracting(CacheRow::name).containsExactly("products", "reviews");
        assertThat(model.scope()).isEqualTo("all caches");
        assertThat(model.since()).isEqualTo("2026-11-22 10:00:00 UTC");
    }

    @Test
    void errorsAreToldByWhatWasAsked() {
        record(7, "products", CacheOperation.GET);
        record(2, "products", CacheOperation.DECODE);
        record(3, "reviews", CacheOperation.PUT);

        Figures figures =
                DashboardModel.of(monitor.snapshot(), new View(10, "")).figures();

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
        DashboardModel model = DashboardModel.of(monitor.snapshot(), new View(10, ""));

        assertThat(model.caches().get(1).cells())
                .containsExactly("0.0%", "0", "1", "1", "0", "0", "3 µs", "20 ms", "-3 µs");
        assertThat(model.caches()).extracting(CacheRow::loses).containsExactly(false, true);
        assertThat(model.caches().get(0).cells()).last().isEqualTo("–");
    }

    @Test
    void keysAreRankedWithBarsThatShareTheLongest() {
        DashboardModel model = DashboardModel.of(monitor.snapshot(), new View(10, ""));

        assertThat(model.topHits())
                .containsExactly(
                        new KeyRow(1, "products:a", "products:a", "5", "", 100.0),
                        new KeyRow(2, "products:b\nc", "products:b⟨U+000A⟩c", "1", "", 20.0));
    }

    @Test
    void oneCacheCanBeChosen() {
        DashboardModel model = DashboardModel.of(monitor.snapshot(), new View(10, "reviews"));

        assertThat(model.figures().hitRate()).isEqualTo("0.0%");
        assertThat(model.caches()).extracting(CacheRow::name).containsExactly("reviews");
        assertThat(model.cacheNames()).containsExactly("products", "reviews");
        assertThat(model.topHits()).isEmpty();
        assertThat(model.topMisses()).extracting(KeyRow::key).containsExactly("reviews:d");
    }

    @Test
    void anUnknownCacheShowsAll() {
        assertThat(DashboardModel.of(monitor.snapshot(), new View(10, "nope")).cache())
                .isEmpty();
    }

    @Test
    void withoutTrafficTheRateIsADash() {
        monitor.resetAll("alice");

        assertThat(DashboardModel.of(monitor.snapshot(), new View(10, "")).figures())
                .isEqualTo(new Figures("–", 0.0, "0", "0", "0", "0", ""));
    }

    @Test
    void whatIsNoChoiceBecomesTheFirst() {
        assertThat(View.of("25", "products")).isEqualTo(new View(25, "products"));
        assertThat(View.of("26", null)).isEqualTo(new View(10, ""));
        assertThat(View.of("-1 or <x>", "")).isEqualTo(new View(10, ""));
    }
}
