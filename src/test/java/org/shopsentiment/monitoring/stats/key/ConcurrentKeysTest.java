package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.monitoring.stats.key.TableAndTwin.assertBounds;
import static org.shopsentiment.monitoring.stats.key.TableAndTwin.sum;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentKeysTest {

    private final TableAndTwin both = new TableAndTwin();
    private final KeyTable table = both.table;
    private final UnboundedKeyRecorder twin = both.twin;

    @Test
    void eightThreadsLoseNothingWhileRankingsAreTaken() throws Exception {
        int threads = 8;
        int rounds = 100_000;
        ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
        try {
            List<Future<?>> recording = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                        SplittableRandom random = new SplittableRandom(thread);
                        for (int i = 0; i < rounds; i++) {
                            both.record("key" + (int) (Math.pow(random.nextDouble(), 4) * 30_000), i % 3 > 0);
                        }
                    }))
                    .toList();
            Future<?> reading = pool.submit(() -> {
                while (recording.stream().anyMatch(one -> !one.isDone())) {
                    KeyRanking ranking = table.ranking(100);
                    assertThat(ranking.hits()).allMatch(row -> row.low() <= row.count() && row.count() <= row.high());
                }
            });
            for (Future<?> one : recording) {
                one.get();
            }
            reading.get();
        } finally {
            pool.shutdownNow();
        }

        KeyRanking all = table.ranking(Integer.MAX_VALUE - 1);
        assertThat(all.hits().stream().mapToLong(KeyRow::low).sum() + table.lost()[0])
                .isEqualTo(sum(twin.hits));
        assertThat(all.misses().stream().mapToLong(KeyRow::low).sum() + table.lost()[1])
                .isEqualTo(sum(twin.misses));
        assertBounds(table.ranking(500).hits(), twin.hits, table.ranking(500).otherHits());
    }
}
