package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceLockTest {

    private static final int PLACE = 3;

    private final long[] table = {0, 0, 0, 40, 0};
    private final List<Long> copied = new ArrayList<>();

    private void copy() {
        copied.add(table[PLACE]);
    }

    private void write() {
        SequenceLock.unlock(table, PLACE, SequenceLock.lock(table, PLACE));
    }

    @Test
    void aReaderWhomNobodyDisturbsCopiesOnceAndTakesNoLock() {
        SequenceLock.read(table, PLACE, this::copy);

        assertThat(copied).containsExactly(40L);
        assertThat(table).containsExactly(0, 0, 0, 40, 0);
    }

    @Test
    void aReaderCopiesAgainWhatWasWrittenMeanwhile() {
        SequenceLock.read(table, PLACE, () -> {
            copy();
            if (copied.size() <= 70) {
                write();
            }
        });

        assertThat(copied).hasSize(71).endsWith(178L, 180L);
        assertThat(table[PLACE]).isEqualTo(180);
    }

    @Test
    void aReaderWhoMeetsAWriterEachTimeEndsWithTheLock() {
        SequenceLock.read(table, PLACE, () -> {
            copy();
            if (copied.size() <= SequenceLock.ATTEMPTS) {
                write();
            }
        });

        assertThat(copied).hasSize(101).endsWith(236L, 238L, 241L);
        assertThat(table[PLACE]).isEqualTo(242);
    }

    @Test
    void aReaderDoesNotBelieveWhatItCopiedWhileAWriterWasIn() {
        table[PLACE] = 41;
        SequenceLock.read(table, PLACE, () -> {
            copy();
            if (copied.size() == 5) {
                SequenceLock.unlock(table, PLACE, 40);
            }
        });

        assertThat(copied).containsExactly(41L, 41L, 41L, 41L, 41L, 42L);
    }

    @Test
    void theLockIsTakenOnlyByWhoSawItsNewestNumber() {
        assertThat(SequenceLock.tryLock(table, PLACE, 38)).isFalse();
        assertThat(SequenceLock.tryLock(table, PLACE, 40)).isTrue();
        assertThat(SequenceLock.sequence(table, PLACE)).isEqualTo(41);
        assertThat(SequenceLock.tryLock(table, PLACE, 40)).isFalse();
    }

    @Test
    void theLockIsGivenToTheNextWhenItIsGivenBack() throws Exception {
        long first = SequenceLock.lock(table, PLACE);
        long[] second = new long[1];
        Thread next = new Thread(() -> second[0] = SequenceLock.lock(table, PLACE));
        next.start();
        SequenceLock.unlock(table, PLACE, first);
        next.join();

        assertThat(first).isEqualTo(40);
        assertThat(second[0]).isEqualTo(42);
        assertThat(table[PLACE]).isEqualTo(43);
    }
}
