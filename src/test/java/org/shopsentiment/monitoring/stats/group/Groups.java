package org.shopsentiment.monitoring.stats.group;

import java.util.List;
import java.util.function.UnaryOperator;
import org.shopsentiment.monitoring.stats.key.Fingerprint;

/** A table that is told keys, as a cache's record tells it. */
record Groups(GroupTable table) {

    static Groups by(UnaryOperator<String> groupOf) {
        return new Groups(new GroupTable(groupOf));
    }

    void hit(String key, long nanos) {
        table.hit(number(key), nanos);
    }

    void miss(String key, long nanos) {
        table.miss(number(key), nanos);
    }

    void load(String key, long nanos) {
        table.load(number(key), nanos);
    }

    void put(String key, long nanos) {
        table.put(number(key), nanos);
    }

    List<GroupCounts> snapshot() {
        return table.snapshot();
    }

    private int number(String key) {
        return table.number(key, Fingerprint.of(key));
    }
}
