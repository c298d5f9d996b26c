package org.shopsentiment.monitoring.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Threads that begin at the same moment. */
final class Together {

    @FunctionalInterface
    interface Task {
        void run(int thread) throws Exception;
    }

    private Together() {}

    /** Runs a task in threads numbered from 0, and others over and over until all of these are done, each at least once. */
    static void run(int threads, Task task, Runnable... meanwhile) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads + meanwhile.length);
        CountDownLatch start = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                tasks.add(executor.submit(() -> {
                    start.await();
                    task.run(thread);
                    return null;
                }));
            }
            List<Future<?>> others = new ArrayList<>();
            for (Runnable other : meanwhile) {
                others.add(executor.submit(() -> {
                    start.await();
                    do {
                        other.run();
                    } while (!done.get());
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : tasks) {
                one.get();
            }
            done.set(true);
            for (Future<?> one : others) {
                one.get();
            }
        } finally {
            done.set(true);
            executor.shutdownNow();
        }
    }
}
