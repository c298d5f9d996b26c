package org.shopsentiment.monitoring.stats.miss;

/** What became of a key, the last that is known. */
enum Fate {
    /** Nothing known: an empty place. */
    NONE,
    /** Stored by this node, until a known time. */
    STORED,
    /** Seen there, or perhaps stored or removed; until when is not known. */
    DOUBTFUL,
    /** Removed by this node; no lookup has missed it yet. */
    REMOVED,
    /** Removed by this node, and missed since. */
    REMOVED_TOLD,
    /** Missed after its time had passed. */
    EXPIRED,
    /** Missed while it should have been there. */
    EVICTED,
    /** Missed, and nobody knows why. */
    LOST;

    private static final Fate[] ALL = values();

    @SuppressWarnings("EnumOrdinal") // packed and unpacked in one run of one program only
    long bits() {
        return ordinal();
    }

    static Fate of(long memory) {
        return ALL[(int) (memory & 7)];
    }

    /** Whether a lookup has missed the key since it went. */
    boolean told() {
        return compareTo(REMOVED_TOLD) >= 0;
    }
}
