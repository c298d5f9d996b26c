package org.shopsentiment.monitoring.stats.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CacheTrendTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Totals POPULATED = new Totals(11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47);

    private final Trend<Totals> trend = Trend.ofCache(Instant.EPOCH);

    @Test
    void everyValueComesBackInItsPlace() {
        trend.sample(Instant.ofEpochSecond(10), POPULATED);
        assertThat(trend.series(MINUTE))
                .containsExactly(new TrendPoint<>(Instant.EPOCH, Duration.ofSeconds(10), POPULATED));
        assertThat(trend.sum(MINUTE, Instant.ofEpochSecond(11), POPULATED).counted())
                .isEqualTo(POPULATED);
    }

    @Test
    void theEntriesOfAPointAreThoseAtItsEndAndOfASumThoseOfNow() {
        for (int i = 1; i <= 6; i++) {
            trend.sample(Instant.ofEpochSecond(10L * i), new Totals(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50 - i));
        }
        assertThat(trend.series(Duration.ofDays(1)).get(0).counted())
                .isEqualTo(new Totals(6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 44));
        Totals now = new Totals(6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12);
        assertThat(trend.sum(MINUTE, Instant.ofEpochSecond(61), now).counted().entries())
                .isEqualTo(12);
        assertThat(trend.sum(MINUTE, Instant.ofEpochSecond(500), now).counted().entries())
                .isEqualTo(12);
    }

    @Test
    void entriesThatNobodyKnowsStayUnknown() {
        trend.sample(Instant.ofEpochSecond(10), Totals.NONE);
        assertThat(trend.series(MINUTE).get(0).counted()).isEqualTo(Totals.NONE);
    }

    @Test
    void aCountTooLargeForItsPlaceIsTheLargestAndTimesAreExact() {
        long large = 1L << 40;
        trend.sample(
                Instant.ofEpochSecond(10),
                new Totals(large, 4_000_000_000L, 0, 0, 0, large, large, 0, Long.MAX_VALUE, 0, large));
        assertThat(trend.series(MINUTE).get(0).counted())
                .isEqualTo(new Totals(
                        4_294_967_294L, 4_000_000_000L, 0, 0, 0, large, large, 0, Long.MAX_VALUE, 0, 4_294_967_294L));
    }

    @Test
    void meansAreDividedByTheirOwnCount() {
        assertThat(POPULATED.gets()).isEqualTo(24);
        assertThat(POPULATED.meanGetSeconds()).hasValue(60 / 1e9 / 24);
        assertThat(POPULATED.meanLoadSeconds()).hasValue(41 / 1e9 / 37);
        assertThat(Totals.NONE.meanGetSeconds()).isEmpty();
        assertThat(Totals.NONE.meanLoadSeconds()).isEmpty();
    }

    @Test
    void totalsAddUpAndEntriesOnlyWhereBothAreKnown() {
        Totals twice = POPULATED.plus(POPULATED);
        assertThat(twice).isEqualTo(new Totals(22, 26, 34, 38, 46, 58, 62, 74, 82, 86, 94));
        assertThat(twice.minus(POPULATED)).isEqualTo(new Totals(11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 94));
        assertThat(POPULATED.plus(Totals.NONE).entries()).isEqualTo(Totals.UNKNOWN);
        assertThat(Totals.NONE.plus(POPULATED).entries()).isEqualTo(Totals.UNKNOWN);
        assertThat(new Lookups(7, 3).plus(new Lookups(5, 2)).minus(new Lookups(1, 4)))
                .isEqualTo(new Lookups(11, 1));
    }
}
