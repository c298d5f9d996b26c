package org.shopsentiment.monitoring.stats.miss;

import java.util.EnumMap;
import java.util.Map;

/** How often each cause took an entry of one cache. Guarded by the evidence, which decides for all caches at once. */
final class EvictionCauses {

    private final StoreEvidence evidence;
    private final Map<EvictionCause, Long> decided = new EnumMap<>(EvictionCause.class);
    private long undecided;
    private long asked;

    EvictionCauses(StoreEvidence evidence) {
        this.evidence = evidence;
        for (EvictionCause cause : EvictionCause.values()) {
            decided.put(cause, 0L);
        }
        evidence.add(this);
    }

    /** Counts a miss of an entry that should still be there. */
    void count(long storedMillis) {
        synchronized (evidence) {
            EvictionCause cause = evidence.since(storedMillis);
            if (cause == EvictionCause.ELSEWHERE) {
                undecided++;
            } else {
                decided.merge(cause, 1L, Long::sum);
            }
        }
    }

    /** The store is asked now: the next report tells of all that was counted so far. */
    void asked() {
        asked += undecided;
        undecided = 0;
    }

    void decide(EvictionCause cause) {
        decided.merge(cause, asked, Long::sum);
        asked = 0;
    }

    /** All five causes in their order; a copy. */
    Map<EvictionCause, Long> counts() {
        synchronized (evidence) {
            Map<EvictionCause, Long> counts = new EnumMap<>(decided);
            counts.merge(EvictionCause.UNKNOWN, undecided + asked, Long::sum);
            return counts;
        }
    }

    /** The counts, and never decides what was undecided until now. */
    Map<EvictionCause, Long> settled() {
        synchronized (evidence) {
            asked();
            decide(EvictionCause.UNKNOWN);
            return counts();
        }
    }
}
