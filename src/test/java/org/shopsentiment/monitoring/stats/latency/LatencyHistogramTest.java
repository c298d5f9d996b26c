package org.shopsentiment.monitoring.stats.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyHistogramTest {

    private static final double ERROR = 0.063;

    private final LatencyHistogram histogram = new LatencyHistogram();

    @Test
    void nothingTimedHasNoMean() {
        assertThat(histogram.snapshot()).isEqualTo(Latency.NONE);
        assertThat(Latency.NONE.mean()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 8, 9, 15, 16, 17, 255, 1_000, 123_456, 987_654_321, 35_000_000_000_000L})
    void oneTimeIsShownWithinItsError(long nanos) {
        histogram.record(nanos);

        Latency latency = histogram.snapshot();
        assertThat(latency.count()).isEqualTo(1);
        assertThat(latency.total()).isEqualTo(Duration.ofNanos(nanos));
        for (Duration shown : List.of(latency.p50(), latency.p95(), latency.p99(), latency.max())) {
            assertThat((double) shown.toNanos()).isBetween(nanos * (1 - ERROR), nanos * (1 + ERROR));
        }
    }

    @Test
    void everyValueIsWithinItsBucketsError() {
        for (long nanos = 1; nanos < 1L << 44; nanos += 1 + nanos / 97) {
            double shown = LatencyHistogram.nanos(LatencyHistogram.bucket(nanos));
            assertThat(Math.abs(shown - nanos) / nanos).as("%d ns", nanos).isLessThanOrEqualTo(ERROR);
        }
    }

    @Test
    void bucketsFollowEachOtherWithoutGaps() {
        int before = -1;
        for (long nanos = 0; nanos < 100_000; nanos++) {
            int bucket = LatencyHistogram.bucket(nanos);
            assertThat(bucket).isBetween(Math.max(0, before), before + 1);
            before = bucket;
        }
    }

    @Test
    void negativeTimesCountAsNoneAndHugeOnesAsTheLongest() {
        histogram.record(-5);
        histogram.record(Long.MAX_VALUE / 2);

        assertThat(histogram.snapshot().count()).isEqualTo(2);
        assertThat(histogram.snapshot().p50()).isEqualTo(Duration.ZERO);
        assertThat(histogram.snapshot().max()).isGreaterThan(Duration.ofHours(9));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 7})
    void quantilesAreThoseOfTheSortedTimes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] times = random.doubles(20_011)
                .mapToLong(d -> (long) Math.exp(5 + 15 * d))
                .toArray();
        Arrays.stream(times).forEach(histogram::record);
        Arrays.sort(times);

        Latency latency = histogram.snapshot();
        assertNear(latency.p50(), times[(int) Math.ceil(0.50 * times.length) - 1]);
        assertNear(latency.p95(), times[(int) Math.ceil(0.95 * times.length) - 1]);
        assertNear(latency.p99(), times[(int) Math.ceil(0.99 * times.length) - 1]);
        assertNear(latency.max(), times[times.length - 1]);
        assertThat(latency.mean())
                .contains(Duration.ofNanos(Arrays.stream(times).sum()).dividedBy(times.length));
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                        for (int i = 0; i < 50_000; i++) {
                            histogram.record(1_000 + thread);
                        }
                    }))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(histogram.snapshot().count()).isEqualTo(400_000);
        assertThat(histogram.snapshot().total()).isEqualTo(Duration.ofNanos(50_000L * (8 * 1_000 + 28)));
    }

    private static void assertNear(Duration shown, long nanos) {
        assertThat((double) shown.toNanos()).isBetween(nanos * (1 - ERROR), nanos * (1 + ERROR));
    }
}
