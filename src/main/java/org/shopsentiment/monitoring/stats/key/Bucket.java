package org.shopsentiment.monitoring.stats.key;

/**
 * Where things stand in the table's array of longs. A bucket is a header of one cache line and {@value #SLOTS} slots.
 *
 * <p>Header: sequence lock (odd while a writer is in), the slots' tags (a byte each: 0 is free), the least weight, hits and
 * misses that are in no slot's count, the state of the random numbers, bytes of kept texts. Slot: fingerprint, hits and misses
 * since the key was admitted, the weight that it took over, and how many hits and misses it may have had before.
 */
final class Bucket {

    static final int SLOTS = 16;

    static final int SEQUENCE = 0;
    static final int TAGS = 1;
    static final int LEAST = 3;
    static final int LOST_HITS = 4;
    static final int LOST_MISSES = 5;
    static final int RANDOM = 6;
    static final int TEXT_BYTES = 7;
    private static final int HEADER = 8;

    static final int FINGERPRINT = 0;
    static final int HITS = 1;
    static final int MISSES = 2;
    static final int INHERITED = 3;
    static final int HITS_BEFORE = 4;
    static final int MISSES_BEFORE = 5;
    private static final int SLOT = 6;

    static final int LONGS = HEADER + SLOTS * SLOT;

    private static final long EVERY_BYTE = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;

    private Bucket() {}

    static int slot(int bucket, int index) {
        return bucket + HEADER + index * SLOT;
    }

    /** The index of a fingerprint's slot, or -1; eight tags are compared at a time. */
    static int find(long[] table, int bucket, long fingerprint) {
        long pattern = tag(fingerprint) * EVERY_BYTE;
        for (int word = 0; word < 2; word++) {
            long difference = table[bucket + TAGS + word] ^ pattern;
            long matches = (difference - EVERY_BYTE) & ~difference & TOP_BITS;
            while (matches != 0) {
                int index = word * 8 + (Long.numberOfTrailingZeros(matches) >>> 3);
                if (table[slot(bucket, index) + FINGERPRINT] == fingerprint) {
                    return index;
                }
                matches &= matches - 1;
            }
        }
        return -1;
    }

    /** The index of the slot that a fingerprint has if it is free when the fingerprint comes. */
    static int home(long fingerprint) {
        return (int) (fingerprint >>> 48) & (SLOTS - 1);
    }

    /** The index of a free slot, of the fingerprint's home if that is free, or -1. */
    static int free(long[] table, int bucket, long fingerprint) {
        int home = home(fingerprint);
        if (!taken(table, bucket, home)) {
            return home;
        }
        for (int word = 0; word < 2; word++) {
            long free = ~table[bucket + TAGS + word] & TOP_BITS;
            if (free != 0) {
                return word * 8 + (Long.numberOfTrailingZeros(free) >>> 3);
            }
        }
        return -1;
    }

    static boolean taken(long[] table, int bucket, int index) {
        return ((table[bucket + TAGS + index / 8] >>> (index % 8 * 8)) & 0x80) != 0;
    }

    static void take(long[] table, int bucket, int index, long fingerprint) {
        int word = bucket + TAGS + index / 8;
        int shift = index % 8 * 8;
        table[word] = (table[word] & ~(0xffL << shift)) | (tag(fingerprint) << shift);
    }

    static long weight(long[] table, int slot) {
        return table[slot + INHERITED] + table[slot + HITS] + table[slot + MISSES];
    }

    /** From 0 inclusive to 1 exclusive; xorshift64 (Marsaglia 2003). */
    static double random(long[] table, int bucket) {
        long state = table[bucket + RANDOM];
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        table[bucket + RANDOM] = state;
        return (state >>> 11) * 0x1.0p-53;
    }

    private static long tag(long fingerprint) {
        return (fingerprint >>> 56) | 0x80;
    }
}
