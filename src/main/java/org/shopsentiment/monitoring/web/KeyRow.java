package org.shopsentiment.monitoring.web;

import java.util.ArrayList;
import java.util.List;
import org.shopsentiment.monitoring.stats.KeyCount;

/**
 * One row of a ranking of keys.
 *
 * @param rank from 1
 * @param key the key itself; untrusted
 * @param visibleKey the key with its unseen characters made visible; untrusted
 * @param count how often
 * @param percent the count as the width of a bar, 100 for the first row
 */
public record KeyRow(int rank, String key, String visibleKey, String count, double percent) {

    static List<KeyRow> ranking(List<KeyCount> keys) {
        List<KeyRow> rows = new ArrayList<>();
        for (KeyCount row : keys) {
            rows.add(new KeyRow(
                    rows.size() + 1,
                    row.key(),
                    VisibleText.of(row.key()),
                    Wording.count(row.count()),
                    100.0 * row.count() / keys.get(0).count()));
        }
        return List.copyOf(rows);
    }
}
