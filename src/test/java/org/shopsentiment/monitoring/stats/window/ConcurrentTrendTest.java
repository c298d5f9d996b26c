package org.shopsentiment.monitoring.stats.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConcurrentTrendTest {

    private static final int READERS = 4;
    private static final int SAMPLES = 100_000;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    @Test
    void whatAReaderSeesIsOfOneMomentWhileSamplesAreTaken() throws Exception {
        Trend<Lookups> trend = Trend.ofGroup(Instant.EPOCH);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        List<Future<Long>> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> {
                    long torn = 0;
                    while (!over.get()) {
                        torn += torn(trend.series(WINDOW));
                    }
                    return torn;
                }));
            }
            for (int i = 1; i <= SAMPLES; i++) {
                trend.sample(Instant.ofEpochSecond(10L * i), hitsAt(i));
            }
            over.set(true);
            for (Future<Long> reader : readers) {
                assertThat(reader.get()).isZero();
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
        assertThat(torn(trend.series(WINDOW))).isZero();
        assertThat(trend.series(WINDOW)).hasSize(30);
    }

    private static Lookups hitsAt(long sample) {
        return new Lookups(sample * (sample + 1) / 2, 3 * sample);
    }

    /** In the interval that ends with sample i there are i hits: the start of a point gives its count. */
    private static long torn(List<TrendPoint<Lookups>> points) {
        return points.stream()
                .filter(point -> point.counted().misses() != 3
                        || point.counted().hits() != point.start().getEpochSecond() / 10 + 1)
                .count();
    }
}
