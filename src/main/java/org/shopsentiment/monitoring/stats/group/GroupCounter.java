package org.shopsentiment.monitoring.stats.group;

import java.util.concurrent.atomic.LongAdder;

/** The running counts of one group. */
final class GroupCounter {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder hitNanos = new LongAdder();
    private final LongAdder missNanos = new LongAdder();
    private final LongAdder loads = new LongAdder();
    private final LongAdder loadNanos = new LongAdder();
    private final LongAdder puts = new LongAdder();
    private final LongAdder putNanos = new LongAdder();

    void hit(long nanos) {
        count(hits, hitNanos, nanos);
    }

    void miss(long nanos) {
        count(misses, missNanos, nanos);
    }

    void load(long nanos) {
        count(loads, loadNanos, nanos);
    }

    void put(long nanos) {
        count(puts, putNanos, nanos);
    }

    GroupCounts counts(String name) {
        return new GroupCounts(
                name,
                hits.sum(),
                misses.sum(),
                hitNanos.sum(),
                missNanos.sum(),
                loads.sum(),
                loadNanos.sum(),
                puts.sum(),
                putNanos.sum());
    }

    private static void count(LongAdder events, LongAdder time, long nanos) {
        events.increment();
        time.add(Math.max(0, nanos));
    }
}
