package org.shopsentiment.monitoring.stats.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentGroupsTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 40_000;

    @Test
    void everyEventOfEveryThreadIsInTheRowOfItsGroup() throws Exception {
        int groups = 400;
        Groups table = Groups.by(key -> key.substring(0, key.indexOf(':')));
        everyThread(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                String key = "g" + i % groups + ":" + i % 9_600;
                if (i / groups % 4 == 3) {
                    table.miss(key, 3);
                    table.load(key, 7);
                    table.put(key, 5);
                } else {
                    table.hit(key, 2);
                }
            }
        });

        long each = (long) THREADS * ROUNDS / groups;
        long hits = each * 3 / 4;
        long misses = each / 4;
        assertThat(table.snapshot()).hasSize(groups).allSatisfy(row -> assertThat(row)
                .isEqualTo(new GroupCounts(
                        row.name(), hits, misses, 2 * hits, 3 * misses, misses, 7 * misses, misses, 5 * misses)));
    }

    @Test
    void groupsAddUpToWhatWasRecordedThoughThreadsRaceForTheLastPlaces() throws Exception {
        Groups table = Groups.by(UnaryOperator.identity());
        everyThread(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                String key = "g" + (i * 31L + thread * 7L) % 10_000;
                if (i % 5 == 0) {
                    table.miss(key, 3);
                } else {
                    table.hit(key, 2);
                }
            }
        });

        List<GroupCounts> rows = table.snapshot();
        assertThat(rows).hasSize(501);
        assertThat(rows.stream().mapToLong(GroupCounts::hits).sum()).isEqualTo(THREADS * ROUNDS * 4L / 5);
        assertThat(rows.stream().mapToLong(GroupCounts::misses).sum()).isEqualTo(THREADS * ROUNDS / 5L);
        assertThat(rows.stream().mapToLong(GroupCounts::hitNanos).sum()).isEqualTo(2L * THREADS * ROUNDS * 4 / 5);
        assertThat(rows.stream().skip(1).mapToLong(GroupCounts::gets))
                .as("each key comes as often, so that no group is split")
                .containsOnly((long) THREADS * ROUNDS / 10_000);
    }

    @Test
    void noGroupIsSplitWhenThreadsMeetAtTheLastPlace() throws Exception {
        for (int round = 0; round < 30; round++) {
            Groups table = Groups.by(key -> key.substring(0, key.indexOf(':')));
            everyThread(thread -> {
                for (int i = 0; i < 520; i++) {
                    table.hit("g" + i + ":" + thread, 1);
                }
            });

            assertThat(table.snapshot().stream().skip(1).mapToLong(GroupCounts::gets))
                    .hasSize(500)
                    .containsOnly((long) THREADS);
        }
    }

    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void everyThread(Work work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        start.await();
                        work.run(thread);
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
    }
}
