package org.shopsentiment.monitoring.stats.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SizeInTrendTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Trend<Totals> trend = Trend.ofCache(Instant.EPOCH);

    private Totals afterASampleWith(long entries, long bytes) {
        trend.sample(Instant.ofEpochSecond(10), Totals.NONE.withSize(entries, bytes));
        return trend.series(MINUTE).get(0).counted();
    }

    @Test
    void theMemoryOfAPointIsWithinSixteenBytes() {
        Totals kept = afterASampleWith(13, 1_703);

        assertThat(kept.entries()).isEqualTo(13);
        assertThat(kept.bytes()).isEqualTo(1_696);
    }

    @Test
    void memoryFarBeyondFourGibibytesIsKept() {
        assertThat(afterASampleWith(17, 48L << 30).bytes()).isEqualTo(48L << 30);
    }

    @Test
    void memoryThatNobodyKnowsStaysUnknownThoughTheEntriesAreKnown() {
        Totals kept = afterASampleWith(19, Totals.UNKNOWN);

        assertThat(kept.entries()).isEqualTo(19);
        assertThat(kept.bytes()).isEqualTo(Totals.UNKNOWN);
    }

    @Test
    void twoCachesTakeWhatBothTakeOrNobodyKnows() {
        Totals one = Totals.NONE.withSize(3, 320);

        assertThat(one.plus(Totals.NONE.withSize(5, 160)).bytes()).isEqualTo(480);
        assertThat(one.plus(Totals.NONE.withSize(5, Totals.UNKNOWN)).bytes()).isEqualTo(Totals.UNKNOWN);
        assertThat(one.plus(Totals.NONE.withSize(5, Totals.UNKNOWN)).entries()).isEqualTo(8);
    }

    @Test
    void aDifferenceHasTheLaterMemory() {
        assertThat(Totals.NONE
                        .withSize(3, 320)
                        .minus(Totals.NONE.withSize(5, 640))
                        .bytes())
                .isEqualTo(320);
    }

    @Test
    void storesHaveAMeanOfTheirOwn() {
        assertThat(Totals.NONE.meanPutSeconds()).isEmpty();
        assertThat(new Totals(0, 0, 0, 4, 0, 0, 0, 0, 0, 2_000_000_000, 0).meanPutSeconds())
                .hasValue(0.5);
    }
}
