package org.shopsentiment.monitoring.stats.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/** Locks that are numbers in an array, odd while a writer is in: a reader takes none, and copies again what changed meanwhile. */
final class SequenceLock {

    static final int ATTEMPTS = 100;
    private static final int SPINS = 64;
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private SequenceLock() {}

    static long sequence(long[] table, int place) {
        return (long) LONGS.getAcquire(table, place);
    }

    /** Takes the lock if nobody has had it since its number was an even one that was seen. */
    static boolean tryLock(long[] table, int place, long seen) {
        return LONGS.compareAndSet(table, place, seen, seen + 1);
    }

    /** Spins for a moment and then steps back, because on few cores the holder may be waiting for this very core. */
    static long lock(long[] table, int place) {
        for (int spins = 0; ; spins++) {
            long sequence = (long) LONGS.getOpaque(table, place);
            if ((sequence & 1) == 0 && tryLock(table, place, sequence)) {
                return sequence;
            }
            pause(spins);
        }
    }

    /** Gives back a lock whose number was {@code sequence} before it was taken. */
    static void unlock(long[] table, int place, long sequence) {
        LONGS.setRelease(table, place, sequence + 2);
    }

    /** Copies until no writer came in between, {@value #ATTEMPTS} times, and then once more with the lock. */
    static void read(long[] table, int place, Runnable copying) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long before = sequence(table, place);
            copying.run();
            VarHandle.loadLoadFence();
            if ((before & 1) == 0 && before == (long) LONGS.getOpaque(table, place)) {
                return;
            }
            pause(attempt);
        }
        long sequence = lock(table, place);
        copying.run();
        unlock(table, place, sequence);
    }

    private static void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(1);
        }
    }
}
