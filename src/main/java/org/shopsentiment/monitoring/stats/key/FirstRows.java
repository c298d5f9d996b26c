package org.shopsentiment.monitoring.stats.key;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first rows of one ranking, and how much what is left out can have had. Not thread-safe. */
final class FirstRows {

    private static final Comparator<KeyRow> ORDER =
            Comparator.comparingLong(KeyRow::count).reversed().thenComparing(KeyRow::key);

    private final int limit;
    private final PriorityQueue<KeyRow> best = new PriorityQueue<>(ORDER.reversed());
    private long others;

    FirstRows(int limit) {
        this.limit = limit;
    }

    void add(KeyRow row) {
        best.add(row);
        if (best.size() > limit) {
            leaveOut(best.remove().high());
        }
    }

    void leaveOut(long high) {
        others = Math.max(others, high);
    }

    long others() {
        return others;
    }

    List<KeyRow> rows() {
        List<KeyRow> sorted = best.stream().sorted(ORDER).toList();
        List<KeyRow> rows = new ArrayList<>();
        long mostAfter = others;
        for (int i = sorted.size() - 1; i >= 0; i--) {
            KeyRow row = sorted.get(i);
            rows.add(row.before(mostAfter));
            mostAfter = Math.max(mostAfter, row.high());
        }
        Collections.reverse(rows);
        return rows;
    }
}
