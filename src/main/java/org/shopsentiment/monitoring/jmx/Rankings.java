package org.shopsentiment.monitoring.jmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shopsentiment.monitoring.stats.key.KeyRow;

/** Turns a ranking into rows that JMX shows in their order. */
final class Rankings {

    private Rankings() {}

    static Map<String, Long> rows(List<KeyRow> ranking) {
        Map<String, Long> rows = new LinkedHashMap<>();
        ranking.forEach(row -> rows.put(row.key(), row.count()));
        return rows;
    }
}
