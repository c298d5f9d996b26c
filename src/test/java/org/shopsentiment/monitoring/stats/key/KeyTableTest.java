package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTableTest {

    private final KeyTable table = new KeyTable();
    private final UnboundedKeyRecorder twin = new UnboundedKeyRecorder();

    private void record(String key, boolean hit) {
        for (KeyRecorder recorder : List.of(table, twin)) {
            if (hit) {
                recorder.hit(key);
            } else {
                recorder.miss(key);
            }
        }
    }

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
            record("products:id=" + key, random.nextInt(8) > 0);
        }

        assertThat(table.ranking(100)).isEqualTo(twin.ranking(100));
        assertThat(table.ranking(100).hits()).allMatch(KeyRow::exact);
        assertThat(table.lost()).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {19, 23, 29})
    void everyBoundHoldsAndNothingIsLostBeyondThat(long seed) {
        recordMany(new SplittableRandom(seed), 400_000, 50_000);

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
        recordMany(new SplittableRandom(31), 1_000_000, 200_000);

        assertThat(names(table.ranking(20).hits()))
                .isEqualTo(names(twin.ranking(20).hits()));
    }

    @Test
    void aKeyThatGetsHotLateIsFoundWithItsUncertainty() {
        recordMany(new SplittableRandom(37), 300_000, 100_000);
        for (int i = 0; i < 50_000; i++) {
            record("late", true);
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
            record("flat" + random.nextInt(100_000), false);
        }
        for (int i = 0; i < 200_000; i++) {
            record("hot", false);
        }

        List<KeyRow> misses = table.ranking(10).misses();
        assertThat(misses.get(0).key()).isEqualTo("hot");
        assertThat(misses.get(0).uncertain()).isFalse();
        assertThat(misses.subList(1, 10)).allMatch(KeyRow::uncertain);
    }

    @Test
    void exactRowsOfTheSameCountAreNotMarked() {
        record("a", true);
        record("b", true);

        assertThat(table.ranking(1).hits()).containsExactly(new KeyRow("a", 1, 1, 1, false));
        assertThat(table.ranking(1).otherHits()).isEqualTo(1);
    }

    @Test
    void longTextsOfTheHotKeysAreKeptWithinTheBudget() {
        String padding = "é中".repeat(98);
        SplittableRandom random = new SplittableRandom(43);
        for (int i = 0; i < 300_000; i++) {
            record(padding + (int) (Math.pow(random.nextDouble(), 6) * 50_000), true);
        }

        assertThat(table.textBytes()).isLessThanOrEqualTo(512 * 1_120);
        assertThat(names(table.ranking(10).hits()))
                .isEqualTo(names(twin.ranking(10).hits()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0\r\n\u202e", "😀😀😀", "\ud800", "x", "12345678901234567890123456789012345678901"})
    void anyTextIsAKey(String key) {
        record(key, true);
        record(key, false);
        record(key, false);

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

    @Test
    void eightThreadsLoseNothingWhileRankingsAreTaken() throws Exception {
        int threads = 8;
        int rounds = 100_000;
        ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
        try {
            List<Future<?>> recording = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                        SplittableRandom random = new SplittableRandom(thread);
                        for (int i = 0; i < rounds; i++) {
                            record("key" + (int) (Math.pow(random.nextDouble(), 4) * 30_000), i % 3 > 0);
                        }
                    }))
                    .toList();
            Future<?> reading = pool.submit(() -> {
                while (recording.stream().anyMatch(one -> !one.isDone())) {
                    KeyRanking ranking = table.ranking(100);
                    assertThat(ranking.hits()).allMatch(row -> row.low() <= row.count() && row.count() <= row.high());
                }
            });
            for (Future<?> one : recording) {
                one.get();
            }
            reading.get();
        } finally {
            pool.shutdownNow();
        }

        KeyRanking all = table.ranking(Integer.MAX_VALUE - 1);
        assertThat(all.hits().stream().mapToLong(KeyRow::low).sum() + table.lost()[0])
                .isEqualTo(sum(twin.hits));
        assertThat(all.misses().stream().mapToLong(KeyRow::low).sum() + table.lost()[1])
                .isEqualTo(sum(twin.misses));
        assertBounds(table.ranking(500).hits(), twin.hits, table.ranking(500).otherHits());
    }

    private void recordMany(SplittableRandom random, int events, int keys) {
        for (int i = 0; i < events; i++) {
            record("key" + (int) (Math.pow(random.nextDouble(), 5) * keys), random.nextInt(8) > 0);
        }
    }

    private static void assertBounds(List<KeyRow> rows, Map<String, LongAdder> truth, long others) {
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(UnboundedKeyRecorder.count(truth, row.key()))
                .isBetween(row.low(), row.high()));
        assertThat(rows).allMatch(row -> row.low() <= row.count() && row.count() <= row.high());
        Set<String> listed = new HashSet<>(names(rows));
        long mostOfOthers = truth.entrySet().stream()
                .filter(entry -> !listed.contains(entry.getKey()))
                .mapToLong(entry -> entry.getValue().sum())
                .max()
                .orElse(0);
        assertThat(mostOfOthers).isLessThanOrEqualTo(others);
    }

    private static List<String> names(List<KeyRow> rows) {
        return rows.stream().map(KeyRow::key).toList();
    }

    private static long sum(Map<String, LongAdder> counts) {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
