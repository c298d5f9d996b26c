package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentMissesTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 100_000;

    private static long inAllThreads(Callable<Long> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Long>> tasks =
                    IntStream.range(0, THREADS).mapToObj(i -> task).toList();
            long sum = 0;
            for (Future<Long> one : threads.invokeAll(tasks)) {
                sum += one.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theReasonsAddUpToTheMissesOfAllThreads() throws Exception {
        MissReasons table = new MissReasons(0, 30 * 128);
        long misses = inAllThreads(() -> {
            SplittableRandom random =
                    new SplittableRandom(Thread.currentThread().getId());
            long missed = 0;
            for (int i = 1; i <= ROUNDS; i++) {
                long key = random.nextInt(400);
                switch (random.nextInt(8)) {
                    case 0 -> table.stored(key, i, i, 10_000);
                    case 1 -> table.removed(key, i);
                    case 2 -> table.found(key, i);
                    case 3 -> {
                        if (i % 1000 == 0) {
                            table.cleared(i);
                        }
                    }
                    default -> {
                        table.reasonOfMiss(key, i);
                        missed++;
                    }
                }
            }
            return missed;
        });

        assertThat(table.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(misses);
    }

    @Test
    void aKeyOfOneThreadIsNeverMistakenForItsNeighbours() throws Exception {
        MissReasons table = new MissReasons(0, 3 * 128);
        long wrong = inAllThreads(() -> {
            long key = Thread.currentThread().getId() << 32;
            long mistaken = 0;
            for (int i = 1; i <= ROUNDS; i++) {
                long now = i * 100L;
                table.stored(key, now, now, 1_000_000);
                table.found(key, now + 1);
                if (i % 2 == 0) {
                    table.removed(key, now + 20);
                }
                MissReason reason = table.reasonOfMiss(key, now + 40);
                boolean right = reason == (i % 2 == 0 ? MissReason.INVALIDATED : MissReason.EVICTED);
                mistaken += right || reason == MissReason.UNKNOWN ? 0 : 1;
            }
            return mistaken;
        });

        assertThat(wrong).isZero();
    }
}
