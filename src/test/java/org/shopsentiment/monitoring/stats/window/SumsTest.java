package org.shopsentiment.monitoring.stats.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static final Duration STEP = Duration.ofSeconds(10);

    private static Totals hits(long hits) {
        return new Totals(hits, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);
    }

    private static TrendPoint<Totals> point(long second, long hits) {
        return new TrendPoint<>(Instant.ofEpochSecond(second), STEP, hits(hits));
    }

    private static List<TrendPoint<Totals>> sum(List<TrendPoint<Totals>> one, List<TrendPoint<Totals>> other) {
        return Sums.ofSeries(List.of(one, other));
    }

    private static WindowSum<Totals> window(long covered, long hits) {
        return new WindowSum<>(Duration.ofMinutes(5), Duration.ofSeconds(covered), hits(hits));
    }

    @Test
    void pointsOfTheSameStartAddUp() {
        List<TrendPoint<Totals>> sum = sum(List.of(point(0, 3), point(10, 5)), List.of(point(0, 11), point(10, 17)));

        assertThat(sum).extracting(TrendPoint::start).containsExactly(Instant.EPOCH, Instant.ofEpochSecond(10));
        assertThat(sum).extracting(point -> point.counted().hits()).containsExactly(14L, 22L);
        assertThat(sum).extracting(point -> point.counted().entries()).containsOnly(14L);
    }

    @Test
    void aCacheThatIsSampledInAnotherRhythmCountsAtTheNearestTime() {
        List<TrendPoint<Totals>> sum =
                sum(List.of(point(14, 11), point(24, 17)), List.of(point(0, 3), point(10, 5), point(20, 7)));

        assertThat(sum)
                .extracting(point -> point.start().getEpochSecond())
                .as("the rhythm is that of the cache with the most points")
                .containsExactly(0L, 10L, 20L);
        assertThat(sum).extracting(point -> point.counted().hits()).containsExactly(3L, 16L, 24L);
        assertThat(sum).extracting(TrendPoint::length).containsOnly(STEP);
    }

    @Test
    void aPointThatNoOtherIsNearStandsAlone() {
        assertThat(sum(List.of(point(0, 3), point(30, 5)), List.of(point(16, 7))))
                .containsExactly(point(0, 3), point(16, 7), point(30, 5));
    }

    @Test
    void halfAStepIsStillNear() {
        assertThat(sum(List.of(point(0, 3), point(10, 5)), List.of(point(15, 7))))
                .containsExactly(point(0, 3), new TrendPoint<>(Instant.ofEpochSecond(10), STEP, hits(5).plus(hits(7))));
    }

    @Test
    void entriesAreKnownWhereAllKnowThem() {
        TrendPoint<Totals> unknown = new TrendPoint<>(Instant.EPOCH, STEP, hits(2).withSize(Totals.UNKNOWN, 5));

        assertThat(sum(List.of(unknown), List.of(point(0, 3))).get(0).counted())
                .isEqualTo(hits(5).withSize(Totals.UNKNOWN, Totals.UNKNOWN));
    }

    @Test
    void withoutCachesThereIsNothing() {
        assertThat(Sums.ofSeries(List.of())).isEmpty();
        assertThat(Sums.ofWindows(STEP, List.of())).isEqualTo(new WindowSum<>(STEP, Duration.ZERO, Totals.NONE));
    }

    @Test
    void windowsAddUpAndCoverWhatTheOldestCacheCovers() {
        assertThat(Sums.ofWindows(Duration.ofMinutes(5), List.of(window(40, 3), window(290, 8), window(0, 1))))
                .isEqualTo(new WindowSum<>(
                        Duration.ofMinutes(5), Duration.ofSeconds(290), hits(12).withSize(21, Totals.UNKNOWN)));
    }
}
