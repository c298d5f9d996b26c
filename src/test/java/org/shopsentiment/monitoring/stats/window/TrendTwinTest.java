package org.shopsentiment.monitoring.stats.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTwinTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static Totals more(SplittableRandom random, Totals before) {
        return before.plus(new Totals(
                random.nextInt(5000),
                random.nextInt(400),
                random.nextInt(3),
                random.nextInt(300),
                random.nextInt(20),
                random.nextLong(1L << 40),
                random.nextLong(1L << 41),
                random.nextInt(200),
                random.nextLong(1L << 42),
                random.nextLong(1L << 43),
                random.nextInt(9)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 359, 363, 2000, 8639, 20_011})
    void showsWhatTheTwinShowsAfterAnyNumberOfSamples(int samples) {
        SplittableRandom random = new SplittableRandom(samples);
        Instant start = Instant.parse("2026-11-22T09:13:07.123Z");
        Totals totals = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 31);
        Trend<Totals> trend = Trend.ofCache(start);
        NaiveTrend twin = new NaiveTrend(start, totals);
        Instant now = start;
        for (int i = 0; i < samples; i++) {
            now = now.plus(TEN_SECONDS);
            totals = more(random, totals);
            trend.sample(now, totals);
            twin.sample(now, totals);
        }

        Instant later = now.plusMillis(random.nextInt(9999));
        Totals current = more(random, totals);
        for (Duration window : Trend.WINDOWS) {
            Duration resolution = window.compareTo(HOUR) > 0 ? MINUTE : TEN_SECONDS;
            assertThat(trend.sum(window, later, current)).isEqualTo(twin.sum(window, resolution, later, current));
            assertThat(trend.series(window)).isEqualTo(twin.series(window, resolution));
        }
    }
}
