package org.shopsentiment.bench;

/**
 * Nanoseconds per operation and thread, by slot and round.
 *
 * @param wall from the first thread's start to the last one's end: what counts when threads share cores
 * @param own the mean of the threads' own times: steadier, right only for blocks of nearly equal length
 */
@SuppressWarnings("ArrayRecordComponent")
record Times(double[][] wall, double[][] own) {}
