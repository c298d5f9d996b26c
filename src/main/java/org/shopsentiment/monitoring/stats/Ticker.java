package org.shopsentiment.monitoring.stats;

/** A source of elapsed time; tests give their own. */
@FunctionalInterface
public interface Ticker {

    /**
     * A reading that means something only as a difference to another reading.
     *
     * @return nanoseconds since some fixed point
     */
    long nanos();

    /**
     * The clock of the running JVM.
     *
     * @return a ticker on {@link System#nanoTime()}
     */
    static Ticker system() {
        return System::nanoTime;
    }
}
