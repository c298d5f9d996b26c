package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTableTest {

    private final TableAndTwin both = new TableAndTwin();
    private final KeyTable table = both.table;
    private final UnboundedKeyRecorder twin = both.twin;

    @Test
    void isEmptyAtFirst() {
        assertThat(table.ranking(10)).isEqualTo(new KeyRanking(List.of(), List.of(), 0, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 13, 17})
    void isTheTwinWhileTheKeysFit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 60_000; i++) {
            int key = (int) Math.abs(random.nextInt(1_500) * random.nextDouble());
            both.record("products:id=" + key, random.nextInt(8) > 0);
        }

        assertThat(table.ranking(100)).isEqualTo(twin.ranking(100));
        assertThat(table.ranking(100).hits()).allMatch(KeyRow::exact);
        assertThat(table.lost()).containsExactly(0, 0);
    }

    @Test
    void exactRowsOfTheSameCountAreNotMarked() {
        both.record("a", true);
        both.record("b", true);

        assertThat(table.ranking(1).hits()).containsExactly(new KeyRow("a", 1, 1, 1, false));
        assertThat(table.ranking(1).otherHits()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\r\n\u202e", "😀😀😀", "\ud800", "x", "12345678901234567890123456789012345678901"})
    void anyTextIsAKey(String key) {
        both.record(key, true);
        both.record(key, false);
        both.record(key, false);

        assertThat(table.ranking(3)).isEqualTo(twin.ranking(3));
    }

    @Test
    void aTextOfAMegabyteIsCountedWithoutBeingKept() {
        String huge = "x".repeat(1_000_000);

        assertThatCode(() -> table.hit(huge)).doesNotThrowAnyException();

        assertThat(table.textBytes()).isZero();
        assertThat(table.ranking(10).hits()).isEmpty();
        assertThat(table.ranking(10).otherHits()).isEqualTo(1);
    }
}
