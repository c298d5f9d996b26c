package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One set of the table, with keys whose fingerprints are chosen. */
class FullSetTest {

    private static final int ALL = 100_000;

    private final KeyTable table = new KeyTable();

    /** Of the set with that number; each its own. */
    private static long fingerprint(int set, int number) {
        return ((number * 0x9E3779B97F4A7C15L) & -512) | set;
    }

    private void hit(int set, int number, int times) {
        long fingerprint = fingerprint(set, number);
        for (int i = 0; i < times; i++) {
            table.hit("key" + number, fingerprint, table.glance(fingerprint));
        }
    }

    private void miss(int set, int number, int times) {
        long fingerprint = fingerprint(set, number);
        for (int i = 0; i < times; i++) {
            table.miss("key" + number, fingerprint, table.glance(fingerprint));
        }
    }

    private static Optional<KeyRow> row(List<KeyRow> rows, int number) {
        return rows.stream().filter(row -> row.key().equals("key" + number)).findFirst();
    }

    @Test
    void aSetThatIsFullIsExact() {
        for (int key = 1; key <= 16; key++) {
            hit(9, key, 2 * key);
            miss(9, key, 3 * key);
        }

        KeyRanking ranking = table.ranking(16);
        for (int key = 1; key <= 16; key++) {
            assertThat(row(ranking.hits(), key)).contains(new KeyRow("key" + key, 2L * key, 2L * key, 2L * key, false));
            assertThat(row(ranking.misses(), key))
                    .contains(new KeyRow("key" + key, 3L * key, 3L * key, 3L * key, false));
        }
        assertThat(table.lost()).containsExactly(0, 0);
    }

    @Test
    void aNewKeyTakesThePlaceAndTheWeightOfTheLightest() {
        for (int key = 1; key <= 16; key++) {
            hit(9, key, key == 6 ? 2 : 500);
            miss(9, key, key == 6 ? 1 : 300);
        }
        long texts = table.textBytes();
        int tries = 0;
        while (row(table.ranking(ALL).hits(), 60).isEmpty()) {
            hit(9, 60, 1);
            tries++;
        }

        KeyRanking ranking = table.ranking(ALL);
        assertThat(row(ranking.hits(), 60)).contains(new KeyRow("key60", Math.min(4, tries), 1, tries, true));
        assertThat(row(ranking.misses(), 60)).isEmpty();
        assertThat(ranking.hits()).hasSize(16).noneMatch(row -> row.key().equals("key6"));
        assertThat(ranking.misses()).hasSize(15).allMatch(row -> row.low() == 300);
        assertThat(table.lost()).containsExactly(tries - 1 + 2, 1);
        assertThat(ranking.otherHits()).isEqualTo(tries + 1);
        assertThat(ranking.otherMisses()).isEqualTo(1);
        assertThat(table.textBytes()).isEqualTo(texts);
    }

    @Test
    void whatWasLostBeforeIsInTheBoundsOfEachOutcome() {
        for (int key = 1; key <= 16; key++) {
            hit(9, key, 40);
        }
        int misses = 0;
        while (row(table.ranking(ALL).misses(), 70).isEmpty()) {
            miss(9, 70, 1);
            misses++;
        }
        hit(9, 70, 5);

        KeyRanking ranking = table.ranking(ALL);
        assertThat(row(ranking.misses(), 70).map(KeyRow::high)).contains((long) misses);
        assertThat(row(ranking.hits(), 70)).contains(new KeyRow("key70", 5, 5, 5, true));
        assertThat(table.lost()).containsExactly(40, misses - 1);
    }

    @Test
    void aNewKeyIsAdmittedWithTheProbabilityOfOneInTheLeastWeightAndOne() {
        for (int set = 0; set < 512; set++) {
            for (int key = 1; key <= 16; key++) {
                hit(set, 1_000 * set + key, 9);
            }
            for (int key = 101; key <= 110; key++) {
                hit(set, 1_000 * set + key, 1);
            }
        }

        assertThat(table.lost()[0])
                .isEqualTo(5_120 + 512 * 16 * 9 - lowest(table.ranking(ALL).hits()));
        assertThat(table.ranking(ALL).hits().stream()
                        .filter(row -> row.low() == 1)
                        .count())
                .isBetween(390L, 640L);
    }

    private static long lowest(List<KeyRow> rows) {
        return rows.stream().mapToLong(KeyRow::low).sum();
    }

    @Test
    void aTextThatHadNoRoomIsTriedAgainWhenTheWeightHasDoubled() {
        String a = "a".repeat(1_080);
        String b = "b".repeat(1_080);
        table.hit(a, 5, table.glance(5));
        table.hit(b, 5 + 512, table.glance(5 + 512));
        assertThat(table.ranking(3).hits()).extracting(KeyRow::key).containsExactly(a);

        table.hit(b, 5 + 512, table.glance(5 + 512));
        assertThat(table.ranking(3).hits()).extracting(KeyRow::key).containsExactly(b);
        assertThat(table.ranking(3).otherHits()).isEqualTo(1);

        table.hit(a, 5, table.glance(5));
        table.hit(a, 5, table.glance(5));
        assertThat(table.ranking(3).hits()).extracting(KeyRow::key).containsExactly(b);
        assertThat(table.ranking(3).hits()).allMatch(KeyRow::uncertain);

        table.hit(a, 5, table.glance(5));
        assertThat(table.ranking(3).hits()).extracting(KeyRow::key).containsExactly(a);
    }
}
