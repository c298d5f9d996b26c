package org.shopsentiment.monitoring.stats.miss;

/**
 * What is known of one key, packed into a long: its {@link Fate} in 3 bits, when that came about in 23 bits of 8 ms (it
 * comes round every 18.6 h), and until when the key lives in 38 bits of 1 ms (8.7 years).
 *
 * <p>Times are milliseconds since a table's beginning, 1 or more.
 */
final class Memory {

    /** A time to live without end. */
    static final long NEVER = (1L << 38) - 1;

    private static final int FATE_BITS = 3;
    private static final int TICK_BITS = 23;
    private static final int MILLIS_PER_TICK_BITS = 3;
    private static final long TICKS = (1L << TICK_BITS) - 1;
    private static final long OVERLAP_TICKS = 2048;

    private Memory() {}

    static long of(Fate fate, long now, long expiry) {
        return fate.bits() | tick(now) << FATE_BITS | expiry << (FATE_BITS + TICK_BITS);
    }

    /** The same key and times with another fate. */
    static long told(long memory, Fate fate) {
        return (memory & -(1L << FATE_BITS)) | fate.bits();
    }

    /** What is known after the key was perhaps ({@link Fate#DOUBTFUL}) or surely removed; gone keys stay as they are. */
    static long taken(long memory, long now, Fate fate) {
        boolean unsure = fate == Fate.DOUBTFUL && Fate.of(memory) == Fate.REMOVED;
        return unsure || there(memory, now) ? of(fate, now, expiry(memory)) : memory;
    }

    static long expiry(long memory) {
        return memory >>> (FATE_BITS + TICK_BITS);
    }

    static long expiryOf(long now, long ttl) {
        return ttl >= NEVER - now ? NEVER : now + Math.max(0, ttl);
    }

    static boolean expired(long memory, long now) {
        return left(memory, now) <= 0;
    }

    /** The time left to live, {@link #NEVER} where it has no end. */
    static long left(long memory, long now) {
        long expiry = expiry(memory);
        return expiry == NEVER ? NEVER : expiry - now;
    }

    /** Whether the key should be there. */
    static boolean there(long memory, long now) {
        return switch (Fate.of(memory)) {
            case STORED -> !expired(memory, now);
            case DOUBTFUL -> true;
            default -> false;
        };
    }

    /**
     * How many ticks after a lookup began the fate came about: 0 in the same tick, -1 before. What is more than 16 s
     * after is before, a turn of the tick counter ago.
     */
    static long ticksAfter(long memory, long started) {
        long ticks = (memory >>> FATE_BITS) - tick(started) & TICKS;
        return ticks < OVERLAP_TICKS ? ticks : -1;
    }

    /**
     * When the fate came about, in whole ticks: true while that was less than a turn of the tick counter, less 16 s, before
     * the end of the key's life, or before the lookup where that began earlier; a later time otherwise.
     */
    static long since(long memory, long started) {
        long latest = Math.min(started, expiry(memory));
        if (ticksAfter(memory, latest) > 0) {
            return latest;
        }
        long ticksBefore = tick(latest) - (memory >>> FATE_BITS) & TICKS;
        return ((latest >>> MILLIS_PER_TICK_BITS) - ticksBefore) << MILLIS_PER_TICK_BITS;
    }

    private static long tick(long now) {
        return now >>> MILLIS_PER_TICK_BITS & TICKS;
    }
}
