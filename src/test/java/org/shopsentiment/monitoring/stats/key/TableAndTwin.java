package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;

/** A table and its naive twin, which are told the same. */
final class TableAndTwin {

    final KeyTable table = new KeyTable();
    final UnboundedKeyRecorder twin = new UnboundedKeyRecorder();

    void record(String key, boolean hit) {
        for (KeyRecorder recorder : List.of(table, twin)) {
            if (hit) {
                recorder.hit(key);
            } else {
                recorder.miss(key);
            }
        }
    }

    void recordMany(SplittableRandom random, int events, int keys) {
        for (int i = 0; i < events; i++) {
            record("key" + (int) (Math.pow(random.nextDouble(), 5) * keys), random.nextInt(8) > 0);
        }
    }

    static void assertBounds(List<KeyRow> rows, Map<String, LongAdder> truth, long others) {
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

    static List<String> names(List<KeyRow> rows) {
        return rows.stream().map(KeyRow::key).toList();
    }

    static long sum(Map<String, LongAdder> counts) {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }
}
