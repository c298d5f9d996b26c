package org.shopsentiment.monitoring.stats;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts and adds up times. */
final class TimingCounter {

    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    void record(long elapsedNanos) {
        count.increment();
        nanos.add(Math.max(0, elapsedNanos));
    }

    Timing timing() {
        return new Timing(count.sum(), Duration.ofNanos(nanos.sum()));
    }
}
