package org.shopsentiment.monitoring.stats;

import java.util.OptionalDouble;

/**
 * What a cache saves: {@code hits x (mean load - mean hit get) - misses x mean miss get - puts x mean put}.
 *
 * <p>Each hit spared a load and cost a lookup; each miss and each store were paid for on top of the load. Without any load
 * nobody knows what a hit spared. Negative where the cache loses time, and shown so.
 */
final class TimeSaved {

    private TimeSaved() {}

    /** Seconds, or empty where nothing was loaded. */
    static OptionalDouble seconds(Timing hitGets, Timing missGets, Timing loads, Timing puts) {
        if (loads.count() == 0) {
            return OptionalDouble.empty();
        }
        double meanLoad = (double) loads.total().toNanos() / loads.count();
        double nanos = hitGets.count() * meanLoad
                - hitGets.total().toNanos()
                - missGets.total().toNanos()
                - puts.total().toNanos();
        return OptionalDouble.of(nanos / 1e9);
    }
}
