package org.shopsentiment.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs variants in one JVM, in short blocks in rotating order, so that what disturbs the machine meets all of them. In a
 * round each slot does the same operations once; all threads are in the same slot at the same time.
 *
 * @param threads how many
 * @param operations in a block, of each thread
 * @param warmUp rounds that are not counted
 * @param counted rounds that are
 */
record Rounds(int threads, int operations, int warmUp, int counted) {

    static volatile long sink;

    /** Operations of one slot in all rounds and threads. */
    long operationsOfASlot() {
        return (long) threads * operations * (warmUp + counted);
    }

    Times measure(List<Variant> slots) throws InterruptedException, ExecutionException {
        Clock[] clocks = new Clock[threads];
        Arrays.setAll(clocks, thread -> new Clock(slots.size(), counted));
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(executor.submit(() -> play(slots, thread, together, clocks[thread])));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            executor.shutdownNow();
        }
        return Clock.times(clocks, operations);
    }

    private Void play(List<Variant> slots, int thread, CyclicBarrier together, Clock clock)
            throws InterruptedException, BrokenBarrierException {
        for (int round = -warmUp; round < counted; round++) {
            int from = ((round + warmUp) * threads + thread) * operations;
            for (int place = 0; place < slots.size(); place++) {
                int slot = Turns.slotAt(place, round + warmUp, slots.size());
                if (threads > 1) {
                    together.await();
                }
                clock.start();
                sink = slots.get(slot).run(from, operations);
                clock.stop(slot, round);
            }
        }
        return null;
    }
}
