package org.shopsentiment.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** When one thread was in each block, and how long it had a core there. */
final class Clock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long[][] starts;
    private final long[][] ends;
    private final long[][] cpu;
    private long start;
    private long cpuAtStart;

    Clock(int slots, int rounds) {
        starts = new long[slots][rounds];
        ends = new long[slots][rounds];
        cpu = new long[slots][rounds];
    }

    void start() {
        cpuAtStart = THREADS.getCurrentThreadCpuTime();
        start = System.nanoTime();
    }

    /** Keeps the times since the start, but not of a warm-up round: these have negative numbers. */
    void stop(int slot, int round) {
        long end = System.nanoTime();
        if (round >= 0) {
            starts[slot][round] = start;
            ends[slot][round] = end;
            cpu[slot][round] = THREADS.getCurrentThreadCpuTime() - cpuAtStart;
        }
    }

    static Times times(Clock[] threads, int operations) {
        int slots = threads[0].starts.length;
        int rounds = threads[0].starts[0].length;
        Times times = new Times(new double[slots][rounds], new double[slots][rounds], new double[slots][rounds]);
        for (int slot = 0; slot < slots; slot++) {
            for (int round = 0; round < rounds; round++) {
                long first = Long.MAX_VALUE;
                long last = Long.MIN_VALUE;
                double own = 0;
                double cpu = 0;
                for (Clock thread : threads) {
                    first = Math.min(first, thread.starts[slot][round]);
                    last = Math.max(last, thread.ends[slot][round]);
                    own += thread.ends[slot][round] - thread.starts[slot][round];
                    cpu += thread.cpu[slot][round];
                }
                times.wall()[slot][round] = (double) (last - first) / operations;
                times.own()[slot][round] = own / threads.length / operations;
                times.cores()[slot][round] = cpu / (last - first);
            }
        }
        return times;
    }
}
