package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentRecordingTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 20_000;
    private static final int KEYS = 500;

    @Test
    void everyLookupOfEveryThreadIsCounted() throws Exception {
        CacheMonitor monitor =
                new CacheMonitor(() -> Instant.EPOCH, () -> 0, List.of(), key -> "group of " + key.charAt(0));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        for (int i = 0; i < ROUNDS; i++) {
                            String key = "key" + (i % KEYS);
                            if (i % 4 == 3) {
                                monitor.recordMiss("products", key, 3);
                            } else {
                                monitor.recordHit("products", key, 2);
                            }
                        }
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        CacheSnapshot counted = monitor.snapshot("products").orElseThrow();
        assertThat(counted.hits()).isEqualTo(THREADS * ROUNDS * 3L / 4);
        assertThat(counted.misses()).isEqualTo(THREADS * ROUNDS / 4L);
        assertThat(counted.hitGets().total().toNanos()).isEqualTo(2 * counted.hits());
        long ofOneKey = (long) THREADS * ROUNDS / KEYS;
        assertThat(counted.keys().hits()).hasSize(100).allMatch(row -> row.exact() && row.count() == ofOneKey);
    }
}
