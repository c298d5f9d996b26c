package org.shopsentiment.monitoring.stats.group;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The running counts of all groups in one array. What one event adds to stands together, and every thread adds to one of a few
 * stripes, so that an event touches one or two lines of memory and threads seldom meet. Thread-safe; nothing is lost.
 */
final class GroupCounters {

    static final int HIT = 0;
    static final int MISS = 2;
    static final int LOAD = 4;
    static final int PUT = 6;

    private static final int VALUES = 8;
    private static final int STRIPES = 4;
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private final int stripe;
    private final long[] values;

    GroupCounters(int groups) {
        this.stripe = groups * VALUES;
        this.values = new long[STRIPES * stripe];
    }

    /** Counts one event of a kind, and its time; a negative one counts as 0. */
    void add(int group, int kind, long nanos) {
        int thread = (int) Thread.currentThread().getId() & (STRIPES - 1);
        int count = thread * stripe + group * VALUES + kind;
        LONGS.getAndAdd(values, count, 1L);
        LONGS.getAndAdd(values, count + 1, Math.max(0, nanos));
    }

    GroupCounts counts(int group, String name) {
        int first = group * VALUES;
        return new GroupCounts(
                name,
                sum(first + HIT),
                sum(first + MISS),
                sum(first + HIT + 1),
                sum(first + MISS + 1),
                sum(first + LOAD),
                sum(first + LOAD + 1),
                sum(first + PUT),
                sum(first + PUT + 1));
    }

    private long sum(int value) {
        long sum = 0;
        for (int i = value; i < values.length; i += stripe) {
            sum += (long) LONGS.getOpaque(values, i);
        }
        return sum;
    }
}
