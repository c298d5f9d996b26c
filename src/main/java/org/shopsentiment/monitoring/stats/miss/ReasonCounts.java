package org.shopsentiment.monitoring.stats.miss;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often each reason was given. */
final class ReasonCounts {

    private final LongAdder[] counts = new LongAdder[MissReason.values().length];

    ReasonCounts() {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = new LongAdder();
        }
    }

    MissReason count(MissReason reason) {
        counts[reason.ordinal()].increment();
        return reason;
    }

    Map<MissReason, Long> copy() {
        Map<MissReason, Long> copy = new EnumMap<>(MissReason.class);
        for (MissReason reason : MissReason.values()) {
            copy.put(reason, counts[reason.ordinal()].sum());
        }
        return copy;
    }
}
