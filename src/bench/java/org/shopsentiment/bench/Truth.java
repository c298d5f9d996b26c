package org.shopsentiment.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shopsentiment.monitoring.stats.key.KeyRow;

/** The true counts of one outcome, to hold a ranking against. */
final class Truth {

    private final Map<String, Long> counts = new HashMap<>();
    private final long[] descending;

    Truth(Workload work, int outcome) {
        long[] seen = new long[work.numbers().length];
        for (int lookup : work.lookups()) {
            seen[lookup >> 1] += (lookup & 1) == outcome ? 1 : 0;
        }
        for (int key = 0; key < seen.length; key++) {
            if (seen[key] > 0) {
                counts.put(work.newText(key), seen[key]);
            }
        }
        descending = counts.values().stream()
                .mapToLong(count -> -count)
                .sorted()
                .map(count -> -count)
                .toArray();
    }

    long of(String key) {
        return counts.getOrDefault(key, 0L);
    }

    /** The share of the first rows that are there and belong there; keys with the same count as the last may stand for it. */
    double found(List<KeyRow> rows, int wanted) {
        int places = Math.min(wanted, descending.length);
        if (places == 0) {
            return 1;
        }
        long least = descending[places - 1];
        long right = rows.stream()
                .limit(places)
                .filter(row -> of(row.key()) >= least)
                .count();
        return (double) right / places;
    }

    /** The mean of |count - true| / true over the first rows. */
    double meanError(List<KeyRow> rows, int first) {
        return rows.stream()
                .limit(first)
                .mapToDouble(row -> Math.abs(row.count() - of(row.key())) / (double) Math.max(1, of(row.key())))
                .average()
                .orElse(0);
    }

    /** Rows whose true count is outside of what they say. */
    long broken(List<KeyRow> rows) {
        return rows.stream()
                .filter(row -> of(row.key()) < row.low() || of(row.key()) > row.high())
                .count();
    }

    @Override
    public String toString() {
        return counts.size() + " keys, first " + Arrays.toString(Arrays.copyOf(descending, 3));
    }
}
