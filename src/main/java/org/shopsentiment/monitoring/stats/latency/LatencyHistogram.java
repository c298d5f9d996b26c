package org.shopsentiment.monitoring.stats.latency;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;

/**
 * How long something takes, within 6.3 % of each value.
 *
 * <p>Counts times in buckets, 8 to each power of two, as HdrHistogram (Tene) does with one significant bit less; a value is
 * shown as the middle of its bucket, which is at most 1/16 off. Every event is one atomic addition on one of a few stripes, so
 * threads seldom meet; nothing is lost. Times under 8 ns are exact, those over 9 hours count as the last bucket. About 12 KiB.
 * Thread-safe; a snapshot taken while others record may miss events under way.
 */
public final class LatencyHistogram {

    private static final int SUB_BITS = 3;
    private static final int SUB_BUCKETS = 1 << SUB_BITS;
    private static final int MAX_EXPONENT = 45;
    private static final int SUM = (MAX_EXPONENT - SUB_BITS + 2) * SUB_BUCKETS;
    private static final int STRIPE_LONGS = SUM + SUB_BUCKETS;
    private static final int STRIPES = 4;
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] counts = new long[STRIPES * STRIPE_LONGS];

    /**
     * Counts one time.
     *
     * @param nanos the time; a negative one counts as 0
     */
    public void record(long nanos) {
        long value = Math.max(0, nanos);
        int stripe = ((int) Thread.currentThread().getId() & (STRIPES - 1)) * STRIPE_LONGS;
        LONGS.getAndAdd(counts, stripe + bucket(value), 1L);
        LONGS.getAndAdd(counts, stripe + SUM, value);
    }

    /**
     * The distribution at this moment.
     *
     * @return an immutable value
     */
    public Latency snapshot() {
        long[] merged = new long[SUM];
        long nanos = 0;
        for (int stripe = 0; stripe < counts.length; stripe += STRIPE_LONGS) {
            for (int i = 0; i < SUM; i++) {
                merged[i] += (long) LONGS.getOpaque(counts, stripe + i);
            }
            nanos += (long) LONGS.getOpaque(counts, stripe + SUM);
        }
        return Latency.of(merged, Duration.ofNanos(nanos));
    }

    static int bucket(long nanos) {
        if (nanos < SUB_BUCKETS) {
            return (int) nanos;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(nanos);
        if (exponent > MAX_EXPONENT) {
            return SUM - 1;
        }
        int sub = (int) (nanos >>> (exponent - SUB_BITS)) & (SUB_BUCKETS - 1);
        return (exponent - SUB_BITS + 1) * SUB_BUCKETS + sub;
    }

    /** The middle of a bucket. */
    static long nanos(int bucket) {
        if (bucket < SUB_BUCKETS) {
            return bucket;
        }
        int shift = bucket / SUB_BUCKETS - 1;
        long low = (long) (SUB_BUCKETS + bucket % SUB_BUCKETS) << shift;
        return low + ((1L << shift) - 1) / 2;
    }
}
