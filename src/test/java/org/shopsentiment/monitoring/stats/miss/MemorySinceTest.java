package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemorySinceTest {

    private static final long TURN = 8L << 23;
    private static final long STORED = 4 * TURN - 4_003;
    private static final long IN_TICKS = STORED / 8 * 8;

    private static long since(long expiry, long started) {
        return Memory.since(Memory.of(Fate.EVICTED, STORED, expiry), started);
    }

    @Test
    void isTheTimeOfTheFateInTicks() {
        assertThat(since(STORED + 300_000, STORED + 20)).isEqualTo(IN_TICKS);
        assertThat(since(STORED + 300_000, STORED)).isEqualTo(IN_TICKS);
        assertThat(since(STORED + 300_000, STORED + 250_000)).isEqualTo(IN_TICKS);
    }

    @Test
    void isTrueLongAfterTheKeysEnd() {
        assertThat(since(STORED + 300_000, STORED + 3 * TURN)).isEqualTo(IN_TICKS);
        assertThat(since(STORED + TURN - 16_384, STORED + 3 * TURN + 17)).isEqualTo(IN_TICKS);
    }

    @Test
    void withoutAnEndIsTrueForOneTurnOfTheCounter() {
        assertThat(since(Memory.NEVER, STORED + TURN - 16_384)).isEqualTo(IN_TICKS);
        assertThat(since(Memory.NEVER, STORED + TURN - 16_376)).isEqualTo(STORED + TURN - 16_376);
        assertThat(since(Memory.NEVER, STORED + TURN)).isEqualTo(IN_TICKS + TURN);
    }

    @Test
    void ofALookupThatBeganBeforeIsThatLookup() {
        assertThat(since(STORED + 300_000, STORED - 1_000)).isEqualTo(STORED - 1_000);
        assertThat(since(STORED + 300_000, IN_TICKS - 1)).isEqualTo(IN_TICKS - 1);
    }
}
