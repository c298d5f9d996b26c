package org.shopsentiment.bench;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Nanoseconds per operation and thread, by slot and round.
 *
 * @param wall from the first thread's start to the last one's end: what counts when threads share cores
 * @param own the mean of the threads' own times: steadier, right only for blocks of nearly equal length
 * @param cores how many cores the threads had meanwhile, on the average
 */
@SuppressWarnings("ArrayRecordComponent")
record Times(double[][] wall, double[][] own, double[][] cores) {

    private static final double NEARLY = 0.9;

    /** The rounds alone in which a slot had as many cores as the machine, or the slot's threads, have. */
    Times undisturbed(int slot, int threads) {
        double needed = NEARLY * Math.min(threads, Runtime.getRuntime().availableProcessors());
        int[] rounds = IntStream.range(0, cores[slot].length)
                .filter(round -> cores[slot][round] >= needed)
                .toArray();
        return new Times(pick(wall, rounds), pick(own, rounds), pick(cores, rounds));
    }

    int rounds() {
        return wall[0].length;
    }

    private static double[][] pick(double[][] all, int[] rounds) {
        return Arrays.stream(all)
                .map(slot ->
                        IntStream.of(rounds).mapToDouble(round -> slot[round]).toArray())
                .toArray(double[][]::new);
    }
}
