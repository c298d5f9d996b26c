package org.shopsentiment.monitoring.web;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a ranking of keys.
 *
 * @param rank from 1
 * @param key the key itself; untrusted
 * @param visibleKey the key with its unseen characters made visible; untrusted
 * @param count how often
 * @param bounds between which figures the count is, and whether the row's place is; empty where both are known
 * @param percent the count as the width of a bar, 100 for the first row
 */
public record KeyRow(int rank, String key, String visibleKey, String count, String bounds, double percent) {

    static List<KeyRow> ranking(List<org.shopsentiment.monitoring.stats.key.KeyRow> keys) {
        List<KeyRow> rows = new ArrayList<>();
        for (var row : keys) {
            rows.add(new KeyRow(
                    rows.size() + 1,
                    row.key(),
                    VisibleText.of(row.key()),
                    Wording.count(row.count()),
                    bounds(row),
                    100.0 * row.count() / keys.get(0).count()));
        }
        return List.copyOf(rows);
    }

    private static String bounds(org.shopsentiment.monitoring.stats.key.KeyRow row) {
        String place = row.uncertain() ? "place uncertain" : "";
        if (row.exact()) {
            return place;
        }
        String range = Wording.count(row.low()) + " to " + Wording.count(row.high());
        return place.isEmpty() ? range : range + ", " + place;
    }
}
