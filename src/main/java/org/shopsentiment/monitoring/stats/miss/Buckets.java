package org.shopsentiment.monitoring.stats.miss;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A set-associative table in one array: buckets of 128 bytes that hold a header, the time of the last removal, and seven
 * fingerprints with their {@link Memory}, the newest first.
 *
 * <p>A bucket is read and written by who holds its lock, a bit of its header, for some tens of nanoseconds and never
 * across anything else. Who waits for a thread that lost its processor yields. The header also counts the locks, so that
 * a reader without one can tell whether what it read is true.
 */
final class Buckets {

    static final int BUCKET_BYTES = 128;
    static final int WAYS = 7;

    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int SIZE = BUCKET_BYTES / Long.BYTES;
    private static final int MEMORIES = WAYS + 1;
    private static final int REMOVAL = SIZE - 1;
    private static final long LOCKED = 1;
    private static final long FORGETFUL = 2;
    private static final long ODD_CLEARS = 4;
    private static final long VERSION = 8;
    private static final int SPINS = 100;

    /** After an array's header of 16 bytes; so a bucket is two lines of memory, not three, where a large array begins with one. */
    private static final int TO_NEXT_LINE = 6;

    /** The last clear; every bucket takes it over when it is next locked. */
    private record Clear(long oddClears, long at, Fate fate) {}

    private final long[] slots;
    private final int count;
    private volatile Clear clear = new Clear(0, 0, Fate.REMOVED);

    Buckets(int count) {
        this.slots = new long[TO_NEXT_LINE + count * SIZE];
        this.count = count;
    }

    int count() {
        return count;
    }

    int bytes() {
        return slots.length * Long.BYTES;
    }

    private static int header(int bucket) {
        return TO_NEXT_LINE + bucket * SIZE;
    }

    /** The bucket of a fingerprint, by its upper half after mixing. */
    int bucketOf(long fingerprint) {
        long mixed = fingerprint * 0x9E37_79B9_7F4A_7C15L;
        return (int) (((mixed >>> 32) * count) >>> 32);
    }

    // a spinning thread keeps the one that holds the lock from running where processors are few
    @SuppressWarnings("ThreadPriorityCheck")
    void lock(int bucket) {
        int header = header(bucket);
        for (int spins = 1; ; spins++) {
            long seen = (long) SLOTS.getOpaque(slots, header);
            if ((seen & LOCKED) == 0 && SLOTS.compareAndSet(slots, header, seen, seen | LOCKED)) {
                VarHandle.storeStoreFence();
                takeOver(bucket, clear);
                return;
            }
            if (spins % SPINS == 0) {
                Thread.yield();
            } else {
                Thread.onSpinWait();
            }
        }
    }

    void unlock(int bucket) {
        int header = header(bucket);
        SLOTS.setRelease(slots, header, (slots[header] & ~LOCKED) + VERSION);
    }

    /** Gives all keys that should be there another fate, at once for whoever asks after this call began. */
    synchronized void clear(long now, Fate fate) {
        clear = new Clear(clear.oddClears() ^ ODD_CLEARS, now, fate);
        for (int bucket = 0; bucket < count; bucket++) {
            lock(bucket);
            unlock(bucket);
        }
    }

    private void takeOver(int bucket, Clear last) {
        int header = header(bucket);
        if ((slots[header] & ODD_CLEARS) == last.oddClears()) {
            return;
        }
        slots[header] ^= ODD_CLEARS;
        lastRemoval(bucket, last.at());
        for (int way = 0; way < WAYS; way++) {
            remember(bucket, way, Memory.taken(memory(bucket, way), last.at(), last.fate()));
        }
    }

    /** The memory of a fingerprint, read without the lock; 0 where there is none or it is being written. */
    long glance(int bucket, long fingerprint) {
        int header = header(bucket);
        long before = (long) SLOTS.getAcquire(slots, header);
        if ((before & LOCKED) != 0 || (before & ODD_CLEARS) != clear.oddClears()) {
            return 0;
        }
        long memory = memoryOf(bucket, fingerprint);
        VarHandle.acquireFence();
        return (long) SLOTS.getOpaque(slots, header) == before ? memory : 0;
    }

    /** The place of a fingerprint, or -1. */
    int find(int bucket, long fingerprint) {
        int base = header(bucket);
        for (int way = 0; way < WAYS; way++) {
            if (slots[base + 1 + way] == fingerprint && slots[base + MEMORIES + way] != 0) {
                return way;
            }
        }
        return -1;
    }

    /** The memory of a fingerprint, or 0. */
    long memoryOf(int bucket, long fingerprint) {
        int way = find(bucket, fingerprint);
        return way < 0 ? 0 : memory(bucket, way);
    }

    long memory(int bucket, int way) {
        return slots[header(bucket) + MEMORIES + way];
    }

    void remember(int bucket, int way, long memory) {
        slots[header(bucket) + MEMORIES + way] = memory;
    }

    /** Makes a fingerprint the newest of its bucket; forgets another one if there is no room. */
    void insert(int bucket, long fingerprint, long memory) {
        int known = find(bucket, fingerprint);
        int way = known >= 0 ? known : room(bucket);
        int base = header(bucket);
        if (known < 0 && slots[base + MEMORIES + way] != 0) {
            slots[base] |= FORGETFUL;
        }
        for (int i = way; i > 0; i--) {
            slots[base + 1 + i] = slots[base + i];
            slots[base + MEMORIES + i] = slots[base + MEMORIES + i - 1];
        }
        slots[base + 1] = fingerprint;
        slots[base + MEMORIES] = memory;
    }

    private int room(int bucket) {
        int told = -1;
        for (int way = 0; way < WAYS; way++) {
            long memory = memory(bucket, way);
            if (memory == 0) {
                return way;
            }
            if (Fate.of(memory).told()) {
                told = way;
            }
        }
        return told >= 0 ? told : WAYS - 1;
    }

    /** Whether anything was ever forgotten here. */
    boolean forgetful(int bucket) {
        return (slots[header(bucket)] & FORGETFUL) != 0;
    }

    long lastRemoval(int bucket) {
        return slots[header(bucket) + REMOVAL];
    }

    void lastRemoval(int bucket, long now) {
        slots[header(bucket) + REMOVAL] = Math.max(now, lastRemoval(bucket));
    }
}
