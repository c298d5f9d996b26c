package org.shopsentiment.monitoring.stats.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Trend<Lookups> trend = Trend.ofGroup(START);
    private long hits;

    private static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1000));
    }

    private static TrendPoint<Lookups> point(double start, double length, long hits) {
        return new TrendPoint<>(at(start), Duration.ofMillis(Math.round(length * 1000)), new Lookups(hits, 0));
    }

    /** Counts one hit more than at the sample before, then takes a sample. */
    private void sample(double seconds) {
        hits++;
        trend.sample(at(seconds), new Lookups(hits, 0));
    }

    private void samples(int from, int to) {
        for (int seconds = from; seconds <= to; seconds += 10) {
            sample(seconds);
        }
    }

    private WindowSum<Lookups> sum(Duration window, double seconds) {
        return trend.sum(window, at(seconds), new Lookups(hits, 0));
    }

    private List<TrendPoint<Lookups>> series() {
        return trend.series(Duration.ofMinutes(5));
    }

    @Test
    void beforeTheFirstSampleTheSumIsWhatWasCountedSinceTheStart() {
        assertThat(series()).isEmpty();
        assertThat(trend.sum(QUARTER, at(4), new Lookups(7, 3)))
                .isEqualTo(new WindowSum<>(QUARTER, Duration.ofSeconds(4), new Lookups(7, 3)));
    }

    @Test
    void aNodeThatHasRunForThreeMinutesCoversThreeOfFifteen() {
        samples(10, 180);
        assertThat(sum(QUARTER, 180)).isEqualTo(new WindowSum<>(QUARTER, Duration.ofMinutes(3), new Lookups(18, 0)));
    }

    @Test
    void aSumHoldsNothingOlderThanItsWindow() {
        samples(10, 200);
        assertThat(sum(MINUTE, 200).counted().hits()).isEqualTo(6);
        WindowSum<Lookups> between = sum(MINUTE, 204);
        assertThat(between.covered()).isEqualTo(Duration.ofSeconds(54));
        assertThat(between.counted().hits()).isEqualTo(5);
    }

    @Test
    void anEarlyOrRepeatedSampleWaitsForTheNextThatIsDue() {
        sample(10);
        sample(10);
        sample(13);
        sample(13);
        sample(20);
        assertThat(series()).containsExactly(point(0, 10, 1), point(10, 10, 4));
    }

    @Test
    void repeatedSamplesDoNotPushOutThePast() {
        for (double seconds = 0.5; seconds <= 300; seconds += 0.5) {
            sample(seconds);
        }
        assertThat(series()).hasSizeBetween(29, 30);
        assertThat(sum(Duration.ofMinutes(5), 300).covered())
                .isBetween(Duration.ofSeconds(290), Duration.ofSeconds(300));
    }

    @Test
    void aSampleThatIsALittleEarlyIsTaken() {
        sample(9.2);
        sample(19.4);
        assertThat(series()).containsExactly(point(0, 9.2, 1), point(9.2, 10.2, 1));
    }

    @Test
    void aLateSampleMakesALongerPointAndTheTimerMayCatchUp() {
        sample(10);
        sample(26);
        sample(30);
        assertThat(series()).containsExactly(point(0, 10, 1), point(10, 16, 1), point(26, 4, 1));
    }

    @Test
    void missingSamplesAreAGapInTheSeriesAndNotInTheSum() {
        sample(10);
        sample(20);
        sample(50);
        sample(60);
        assertThat(series()).containsExactly(point(0, 10, 1), point(10, 10, 1), point(50, 10, 1));
        assertThat(sum(MINUTE, 60)).isEqualTo(new WindowSum<>(MINUTE, MINUTE, new Lookups(4, 0)));
    }

    @Test
    void aWindowThatBeginsInAGapCoversWhatCameAfterIt() {
        sample(10);
        sample(100);
        sample(110);
        assertThat(sum(MINUTE, 112)).isEqualTo(new WindowSum<>(MINUTE, Duration.ofSeconds(12), new Lookups(1, 0)));
    }

    @Test
    void withoutSamplesForLongerThanTheWindowNothingIsCovered() {
        samples(10, 60);
        assertThat(sum(MINUTE, 121)).isEqualTo(new WindowSum<>(MINUTE, Duration.ZERO, new Lookups(0, 0)));
    }

    @Test
    void aClockThatJumpsForwardLeavesAGap() {
        sample(10);
        sample(7210);
        sample(7220);
        assertThat(series()).containsExactly(point(7210, 10, 1));
        assertThat(sum(MINUTE, 7220).counted().hits()).isEqualTo(1);
        assertThat(sum(DAY, 7220).counted().hits()).isEqualTo(3);
    }

    @Test
    void aClockThatJumpsBackLeavesAGapAndOlderPointsKeepTheirAge() {
        samples(7210, 7230);
        sample(3640);
        sample(3650);
        sample(3660);
        assertThat(series())
                .containsExactly(point(3620, 10, 1), point(3630, 10, 1), point(3650, 10, 1))
                .allMatch(point -> point.counted().hits() == 1);
        assertThat(sum(MINUTE, 3660).counted().hits()).isEqualTo(5);
        assertThat(sum(MINUTE, 3660).covered()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void aClockThatIsSetBackByLessThanASecondStandsStill() {
        samples(10, 20);
        sample(19.1);
        sample(30);
        assertThat(series()).containsExactly(point(0, 10, 1), point(10, 10, 1), point(20, 10, 2));
        assertThat(sum(MINUTE, 29).covered()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void countersThatWereResetStartANewZero() {
        trend.sample(at(10), new Lookups(100, 40));
        trend.sample(at(20), new Lookups(105, 3));
        trend.sample(at(30), new Lookups(106, 5));
        assertThat(series().stream().map(TrendPoint::counted))
                .containsExactly(new Lookups(100, 40), new Lookups(105, 3), new Lookups(1, 2));
        assertThat(trend.sum(MINUTE, at(31), new Lookups(50, 7)).counted()).isEqualTo(new Lookups(206, 47));
    }

    @Test
    void aGroupIsShownFinerTheShorterTheWindow() {
        samples(10, 90_000);
        assertThat(series()).hasSize(30).allMatch(point -> point.length().equals(Duration.ofSeconds(10)));
        assertThat(trend.series(HOUR)).hasSize(60).allMatch(point -> point.length()
                .equals(MINUTE));
        assertThat(trend.series(DAY)).hasSize(96).allMatch(point -> point.length()
                .equals(QUARTER));
        assertThat(trend.series(Duration.ofDays(7))).hasSize(97);
        assertThat(sum(DAY, 90_000)).isEqualTo(new WindowSum<>(DAY, DAY, new Lookups(8640, 0)));
        assertThat(sum(HOUR, 90_000).counted().hits()).isEqualTo(360);
    }

    @Test
    void aSeriesCannotBeChanged() {
        sample(10);
        assertThatThrownBy(() -> series().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void memoryIsWhatTheContractSays() {
        assertThat(Trend.ofCache(START).arrayBytes())
                .isEqualTo(361 * 68 + 1441 * 68 + 3 * 96)
                .isLessThan(120 * 1024);
        assertThat(trend.arrayBytes()).isEqualTo((31 + 61 + 97) * 12 + 4 * 16).isLessThan(2340);
    }
}
