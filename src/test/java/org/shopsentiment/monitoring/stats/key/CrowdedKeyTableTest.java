package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.monitoring.stats.key.TableAndTwin.assertBounds;
import static org.shopsentiment.monitoring.stats.key.TableAndTwin.names;
import static org.shopsentiment.monitoring.stats.key.TableAndTwin.sum;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many more keys than have room. */
class CrowdedKeyTableTest {

    private final TableAndTwin both = new TableAndTwin();
    private final KeyTable table = both.table;
    private final UnboundedKeyRecorder twin = both.twin;

    @ParameterizedTest
    @ValueSource(longs = {19, 23, 29})
    void everyBoundHoldsAndNothingIsLostBeyondThat(long seed) {
        both.recordMany(new SplittableRandom(seed), 400_000, 50_000);

        KeyRanking ranking = table.ranking(1_000);
        assertBounds(ranking.hits(), twin.hits, ranking.otherHits());
        assertBounds(ranking.misses(), twin.misses, ranking.otherMisses());
        KeyRanking all = table.ranking(Integer.MAX_VALUE - 1);
        assertThat(all.hits().stream().mapToLong(KeyRow::low).sum() + table.lost()[0])
                .isEqualTo(sum(twin.hits));
        assertThat(all.misses().stream().mapToLong(KeyRow::low).sum() + table.lost()[1])
                .isEqualTo(sum(twin.misses));
    }

    @Test
    void theHotKeysAreFoundAmongManyOthers() {
        both.recordMany(new SplittableRandom(31), 1_000_000, 200_000);

        assertThat(names(table.ranking(20).hits()))
                .isEqualTo(names(twin.ranking(20).hits()));
    }

    @Test
    void aKeyThatGetsHotLateIsFoundWithItsUncertainty() {
        both.recordMany(new SplittableRandom(37), 300_000, 100_000);
        for (int i = 0; i < 50_000; i++) {
            both.record("late", true);
        }

        KeyRow late = table.ranking(10).hits().stream()
                .filter(row -> row.key().equals("late"))
                .findFirst()
                .orElseThrow();
        assertThat(late.low()).isLessThanOrEqualTo(50_000).isGreaterThan(45_000);
        assertThat(late.high()).isGreaterThanOrEqualTo(50_000);
    }

    @Test
    void rowsThatCannotBeToldApartAreMarked() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < 300_000; i++) {
            both.record("flat" + random.nextInt(100_000), false);
        }
        for (int i = 0; i < 200_000; i++) {
            both.record("hot", false);
        }

        List<KeyRow> misses = table.ranking(10).misses();
        assertThat(misses.get(0).key()).isEqualTo("hot");
        assertThat(misses.get(0).uncertain()).isFalse();
        assertThat(misses.subList(1, 10)).allMatch(KeyRow::uncertain);
    }

    @Test
    void longTextsOfTheHotKeysAreKeptWithinTheBudget() {
        String padding = "é中".repeat(98);
        SplittableRandom random = new SplittableRandom(43);
        for (int i = 0; i < 300_000; i++) {
            both.record(padding + (int) (Math.pow(random.nextDouble(), 6) * 50_000), true);
        }

        assertThat(table.textBytes()).isLessThanOrEqualTo(512 * 1_120);
        assertThat(names(table.ranking(10).hits()))
                .isEqualTo(names(twin.ranking(10).hits()));
    }

    @Test
    void aTextThatIsTooLongToKeepCostsNoOtherTheirs() {
        for (int i = 0; i < 2_000; i++) {
            table.hit("key" + i);
        }
        long kept = table.textBytes();
        for (int huge = 0; huge < 64; huge++) {
            String text = huge + "x".repeat(5_000);
            for (int i = 0; i < 64; i++) {
                table.hit(text);
            }
        }

        assertThat(table.textBytes()).isEqualTo(kept);
    }
}
