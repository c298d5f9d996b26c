package org.shopsentiment.bench;

/**
 * One of several ways to do the same operations. Each has a loop of its own, so that the compiler of the JVM treats none
 * better for what another one does.
 */
@FunctionalInterface
interface Variant {

    /**
     * Does one thread's share of a block.
     *
     * @param from number of the first operation
     * @param count how many
     * @return anything that depends on every operation
     */
    long run(int from, int count);
}
