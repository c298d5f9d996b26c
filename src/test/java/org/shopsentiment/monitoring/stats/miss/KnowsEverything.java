package org.shopsentiment.monitoring.stats.miss;

import java.util.HashMap;
import java.util.Map;

/** The unbounded twin of {@link MissReasons}: slow, simple, and it forgets nothing. Times only go forward. */
final class KnowsEverything {

    private static final class Key {
        boolean there = true;
        boolean endKnown = true;
        boolean removedAfterEnd;
        long end;
        MissReason gone = MissReason.UNKNOWN;
    }

    private final Map<Long, Key> keys = new HashMap<>();

    void stored(long fingerprint, long now, long ttl) {
        Key key = new Key();
        key.end = ttl == Long.MAX_VALUE ? Long.MAX_VALUE : now + ttl;
        keys.put(fingerprint, key);
    }

    void doubtful(long fingerprint) {
        Key key = new Key();
        key.endKnown = false;
        keys.put(fingerprint, key);
    }

    void found(long fingerprint, long now) {
        Key key = keys.get(fingerprint);
        if (key == null || !key.there || (key.endKnown && now >= key.end)) {
            doubtful(fingerprint);
        }
    }

    void removed(long fingerprint, long now) {
        Key key = keys.get(fingerprint);
        if (key == null || !key.there) {
            return;
        }
        if (key.endKnown && now >= key.end) {
            key.removedAfterEnd = true;
        } else {
            key.there = false;
            key.gone = MissReason.INVALIDATED;
        }
    }

    void cleared(long now) {
        keys.keySet().forEach(key -> removed(key, now));
    }

    MissReason reasonOfMiss(long fingerprint, long now) {
        Key key = keys.get(fingerprint);
        if (key == null) {
            return MissReason.COLD;
        }
        if (key.there) {
            key.there = false;
            key.gone = !key.endKnown
                    ? MissReason.UNKNOWN
                    : now >= key.end
                            ? MissReason.EXPIRED
                            : now < key.end - MissReasons.MARGIN_MILLIS ? MissReason.EVICTED : MissReason.UNKNOWN;
        }
        return key.gone;
    }

    /** Whether the key had expired and was removed then: both reasons are true. */
    boolean removedAfterEnd(long fingerprint) {
        Key key = keys.get(fingerprint);
        return key != null && key.removedAfterEnd;
    }
}
