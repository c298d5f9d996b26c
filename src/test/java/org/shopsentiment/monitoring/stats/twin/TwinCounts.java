package org.shopsentiment.monitoring.stats.twin;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.Reset;
import org.shopsentiment.monitoring.stats.miss.MissReason;

/** What one cache counted from one reset to the next. */
final class TwinCounts {

    final Reset since;
    final TwinTimes hits = new TwinTimes();
    final TwinTimes misses = new TwinTimes();
    final TwinTimes puts = new TwinTimes();
    final TwinTimes loads = new TwinTimes();
    final TwinTimes loadFailures = new TwinTimes();
    final TwinTimes removes = new TwinTimes();
    final Map<MissReason, Long> reasons = new EnumMap<>(MissReason.class);
    final Map<CacheOperation, Long> errors = new EnumMap<>(CacheOperation.class);
    final Map<String, Long> keyHits = new HashMap<>();
    final Map<String, Long> keyMisses = new HashMap<>();
    final Map<String, TwinGroup> groups = new TreeMap<>();
    long removals;
    long oversized;

    TwinCounts(Reset since) {
        this.since = since;
        for (MissReason reason : MissReason.values()) {
            reasons.put(reason, 0L);
        }
    }

    void error(CacheOperation operation) {
        errors.merge(operation, 1L, Long::sum);
    }

    void miss(String key, long nanos, TwinGroup group, MissReason reason) {
        misses.record(nanos);
        keyMisses.merge(key, 1L, Long::sum);
        group.misses.record(nanos);
        reasons.merge(reason, 1L, Long::sum);
    }

    /** In the order of the record of totals, without the entries. */
    long[] totals() {
        return new long[] {
            hits.count(),
            misses.count(),
            errors.values().stream().mapToLong(Long::longValue).sum(),
            puts.count(),
            removals,
            hits.sum(),
            misses.sum(),
            loads.count(),
            loads.sum(),
            puts.sum()
        };
    }
}
