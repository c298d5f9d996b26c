package org.shopsentiment.monitoring.stats.group;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Remembers the groups of recently seen keys, four for each set of fingerprints, in 32 KiB.
 *
 * <p>A set is chosen by the low ten bits of a fingerprint; a place holds the other 54 beside the group's number, so that whole
 * fingerprints are compared. Thread-safe without locks: a place is one long, which is whole however it is read. A lost or late
 * write costs a repeated search and nothing else.
 */
final class GroupMemo {

    /** No group is remembered for the key. */
    static final int UNKNOWN = -1;

    private static final int SETS = 1 << 10;
    private static final int WAYS = 4;
    private static final long GROUP = SETS - 1;
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] places = new long[SETS * WAYS];

    int find(long fingerprint) {
        int first = first(fingerprint);
        for (int i = first; i < first + WAYS; i++) {
            long place = (long) LONGS.getOpaque(places, i);
            if (((place ^ fingerprint) & ~GROUP) == 0 && (place & GROUP) != 0) {
                return (int) (place & GROUP) - 1;
            }
        }
        return UNKNOWN;
    }

    /** Puts the key before the others of its set; the last of them is forgotten. A group is below 1,023. */
    void remember(long fingerprint, int group) {
        int first = first(fingerprint);
        for (int i = first + WAYS - 1; i > first; i--) {
            LONGS.setOpaque(places, i, (long) LONGS.getOpaque(places, i - 1));
        }
        LONGS.setOpaque(places, first, (fingerprint & ~GROUP) | (group + 1));
    }

    private static int first(long fingerprint) {
        return (int) (fingerprint & (SETS - 1)) * WAYS;
    }
}
