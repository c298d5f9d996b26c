package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.miss.StoreReport.Server;

class ConcurrentEvictionsTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 50_000;

    private final AtomicLong now = new AtomicLong(1_000);
    private final StoreEvidence evidence = new StoreEvidence(now::get);
    private final MissReasons reasons = new MissReasons(0, MissReasons.LARGEST_BYTES, evidence);
    private final AtomicInteger running = new AtomicInteger(THREADS);

    private long evict(int thread) {
        for (int i = 0; i < ROUNDS; i++) {
            long at = now.addAndGet(16);
            reasons.stored(thread, at, at, Long.MAX_VALUE);
            reasons.reasonOfMiss(thread, at + 16);
        }
        return running.decrementAndGet();
    }

    private long ask() {
        long asked = 0;
        while (running.get() > 0) {
            long told = ++asked;
            evidence.ask(() -> Optional.of(new StoreReport(Map.of("run", new Server(told / 2, told / 3, told)))));
        }
        return asked;
    }

    private long settle() {
        MissCounts before = reasons.settled();
        long looked = 0;
        while (running.get() > 0) {
            if (++looked % 100 == 0) {
                before = reasons.settled();
            }
            MissCounts misses = reasons.misses().since(before);
            assertThat(misses.evictions().values()).allMatch(count -> count >= 0);
            assertThat(misses.evictions().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(misses.reasons().get(MissReason.EVICTED));
        }
        return looked;
    }

    @Test
    void theCausesAddUpToTheEvictionsOfAllThreadsAtEveryMoment() throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>(IntStream.range(0, THREADS)
                .mapToObj(thread -> (Callable<Long>) () -> evict(thread))
                .toList());
        tasks.add(this::ask);
        tasks.add(this::settle);
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Long> one : threads.invokeAll(tasks)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(reasons.counts()).containsEntry(MissReason.EVICTED, (long) THREADS * ROUNDS);
    }
}
