package org.shopsentiment.monitoring.stats.twin;

import java.util.HashMap;
import java.util.Map;
import org.shopsentiment.monitoring.stats.miss.MissReason;
import org.shopsentiment.monitoring.stats.miss.MissReasons;

/**
 * The reasons of misses as the contract of {@link MissReasons} has them, for keys that nothing forgets. Overlaps are told in
 * steps of 8 ms since the beginning, and up to 16 s; lifetimes to the millisecond.
 */
final class TwinReasons {

    private enum Fate {
        STORED,
        DOUBTFUL,
        REMOVED,
        REMOVED_AND_MISSED,
        EXPIRED,
        EVICTED,
        LOST
    }

    /** A key whose fate is known since a time, and that lives until an end. */
    private record Known(Fate fate, long at, long end) {
        boolean there(long now) {
            return fate == Fate.DOUBTFUL || (fate == Fate.STORED && now < end);
        }
    }

    private static final long STEP = 8;
    private static final long LONGEST_OVERLAP_STEPS = 2048;

    private final long beginning;
    private final Map<String, Known> keys = new HashMap<>();
    private final Map<String, Long> removals = new HashMap<>();
    private long lastClear;

    TwinReasons(long nowMillis) {
        this.beginning = nowMillis - 1;
    }

    void stored(String key, long started, long now, long ttl) {
        long removal = Math.max(lastClear, removals.getOrDefault(key, 0L));
        Fate fate = time(started) <= removal ? Fate.DOUBTFUL : Fate.STORED;
        keys.put(key, new Known(fate, time(now), time(now) + Math.max(0, ttl)));
    }

    void doubt(String key, long now) {
        keys.put(key, new Known(Fate.DOUBTFUL, time(now), Long.MAX_VALUE));
    }

    void found(String key, long now) {
        Known known = keys.get(key);
        if (known == null || !known.there(time(now))) {
            doubt(key, now);
        }
    }

    void removed(String key, long now, boolean surely) {
        removals.put(key, time(now));
        keys.computeIfPresent(key, (same, known) -> taken(known, time(now), surely));
    }

    void cleared(long now, boolean surely) {
        lastClear = time(now);
        keys.replaceAll((key, known) -> taken(known, time(now), surely));
    }

    private static Known taken(Known known, long now, boolean surely) {
        boolean unsure = !surely && known.fate() == Fate.REMOVED;
        return unsure || known.there(now) ? new Known(surely ? Fate.REMOVED : Fate.DOUBTFUL, now, known.end()) : known;
    }

    MissReason reasonOfMiss(String key, long startedMillis) {
        Known known = keys.get(key);
        if (known == null) {
            return MissReason.COLD;
        }
        long started = time(startedMillis);
        Fate fate = known.fate();
        if (fate == Fate.STORED && started >= known.end()) {
            fate = Fate.EXPIRED;
        } else if (fate == Fate.STORED || fate == Fate.DOUBTFUL) {
            if (stepsAfter(known, started) >= 0) {
                return MissReason.UNKNOWN;
            }
            boolean longBefore = known.end() - started > MissReasons.MARGIN_MILLIS;
            fate = fate == Fate.STORED && longBefore ? Fate.EVICTED : Fate.LOST;
        } else if (fate == Fate.REMOVED || fate == Fate.REMOVED_AND_MISSED) {
            fate = stepsAfter(known, started) > 0 ? Fate.REMOVED : Fate.REMOVED_AND_MISSED;
        }
        keys.put(key, new Known(fate, known.at(), known.end()));
        return switch (fate) {
            case REMOVED_AND_MISSED -> MissReason.INVALIDATED;
            case EXPIRED -> MissReason.EXPIRED;
            case EVICTED -> MissReason.EVICTED;
            default -> MissReason.UNKNOWN;
        };
    }

    private static long stepsAfter(Known known, long started) {
        long steps = known.at() / STEP - started / STEP;
        return steps < LONGEST_OVERLAP_STEPS ? steps : -1;
    }

    private long time(long millis) {
        return Math.max(1, millis - beginning);
    }
}
