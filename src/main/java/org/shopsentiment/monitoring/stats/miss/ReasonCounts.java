package org.shopsentiment.monitoring.stats.miss;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** How often each reason was given, but for evictions, which are counted by their causes. */
final class ReasonCounts {

    private final Map<MissReason, LongAdder> counts = new EnumMap<>(MissReason.class);

    ReasonCounts() {
        for (MissReason reason : MissReason.values()) {
            counts.put(reason, new LongAdder());
        }
    }

    void count(MissReason reason) {
        Objects.requireNonNull(counts.get(reason)).increment();
    }

    Map<MissReason, Long> copy() {
        Map<MissReason, Long> copy = new EnumMap<>(MissReason.class);
        counts.forEach((reason, count) -> copy.put(reason, count.sum()));
        return copy;
    }
}
