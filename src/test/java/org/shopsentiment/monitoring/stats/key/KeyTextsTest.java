package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyTextsTest {

    private static final int NUMBER = 1;
    private static final int BUCKET = Bucket.LONGS;

    private final long[] table = new long[2 * Bucket.LONGS];
    private final KeyTexts texts = new KeyTexts(table, 2);

    /** A text that costs so many bytes, a multiple of 8. */
    private static String costing(int bytes) {
        return "x".repeat(bytes - 40);
    }

    private void keep(int index, String text, long weight) {
        table[Bucket.slot(BUCKET, index) + Bucket.HITS] = weight;
        texts.keep(NUMBER, BUCKET, index, text, weight);
    }

    private @Nullable String[] kept() {
        @Nullable String[] names = new @Nullable String[Bucket.SLOTS];
        texts.copy(NUMBER, names);
        return names;
    }

    @Test
    void aTextThatFitsTheBudgetExactlyIsKeptAndALongerOneIsNot() {
        keep(2, costing(1_128), 9);
        assertThat(kept()).containsOnlyNulls();
        assertThat(texts.bytes()).isZero();

        keep(2, costing(1_120), 9);
        assertThat(kept()[2]).isEqualTo(costing(1_120));
        assertThat(texts.bytes()).isEqualTo(1_120).isEqualTo(table[BUCKET + Bucket.TEXT_BYTES]);
    }

    @Test
    void textsThatFitTheBudgetTogetherAreAllKept() {
        keep(0, costing(560), 1);
        keep(15, costing(560), 1);

        assertThat(kept()[0]).isNotNull();
        assertThat(kept()[15]).isNotNull();
        assertThat(texts.bytes()).isEqualTo(1_120);
    }

    @Test
    void aWeightierKeyTakesTheTextsOfTheLightestUntilItsOwnFits() {
        keep(3, costing(280), 70);
        keep(4, costing(280), 20);
        keep(5, costing(280), 30);
        keep(6, costing(280), 60);
        keep(7, costing(400), 50);

        assertThat(kept()[4]).isNull();
        assertThat(kept()[5]).isNull();
        assertThat(kept()[3]).isNotNull();
        assertThat(kept()[6]).isNotNull();
        assertThat(kept()[7]).isNotNull();
        assertThat(texts.bytes()).isEqualTo(960).isEqualTo(table[BUCKET + Bucket.TEXT_BYTES]);
    }

    @Test
    void aKeyThatIsNotWeightierThanTheLightestGetsNoPlace() {
        keep(3, costing(1_000), 20);
        keep(4, costing(200), 20);

        assertThat(kept()[3]).isNotNull();
        assertThat(kept()[4]).isNull();
    }

    @Test
    void aTextThatIsKeptIsNotPaidTwice() {
        keep(3, costing(104), 1);
        keep(3, costing(104), 2);

        assertThat(table[BUCKET + Bucket.TEXT_BYTES]).isEqualTo(104);
    }

    @Test
    void aDroppedTextGivesItsBytesBackOnce() {
        keep(3, costing(104), 1);
        keep(5, costing(64), 1);
        texts.drop(NUMBER, BUCKET, 3);
        texts.drop(NUMBER, BUCKET, 3);

        assertThat(kept()[3]).isNull();
        assertThat(table[BUCKET + Bucket.TEXT_BYTES]).isEqualTo(64);
    }

    @Test
    void aTextCostsItsObjectsAndItsCharactersRoundedToEight() {
        assertThat(TextSize.bytes("")).isEqualTo(40);
        assertThat(TextSize.bytes("x")).isEqualTo(48);
        assertThat(TextSize.bytes("\u00ff".repeat(8))).isEqualTo(48);
        assertThat(TextSize.bytes("xxxxxxxx\u0100")).isEqualTo(64);
        assertThat(TextSize.bytes("\u0100")).isEqualTo(48);
    }
}
