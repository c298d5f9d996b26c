package org.shopsentiment.monitoring.stats.key;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The naive twin: exact for every key, in memory without bound. */
final class UnboundedKeyRecorder implements KeyRecorder {

    final Map<String, LongAdder> hits = new ConcurrentHashMap<>();
    final Map<String, LongAdder> misses = new ConcurrentHashMap<>();

    @Override
    public void hit(String key) {
        hits.computeIfAbsent(key, k -> new LongAdder()).increment();
    }

    @Override
    public void miss(String key) {
        misses.computeIfAbsent(key, k -> new LongAdder()).increment();
    }

    @Override
    public KeyRanking ranking(int limit) {
        return new KeyRanking(rows(hits, limit), rows(misses, limit), next(hits, limit), next(misses, limit));
    }

    static long count(Map<String, LongAdder> counts, String key) {
        LongAdder count = counts.get(key);
        return count == null ? 0 : count.sum();
    }

    private static List<KeyRow> sorted(Map<String, LongAdder> counts) {
        return counts.entrySet().stream()
                .map(entry -> {
                    long count = entry.getValue().sum();
                    return new KeyRow(entry.getKey(), count, count, count, false);
                })
                .sorted(Comparator.comparingLong(KeyRow::count).reversed().thenComparing(KeyRow::key))
                .toList();
    }

    private static List<KeyRow> rows(Map<String, LongAdder> counts, int limit) {
        return sorted(counts).stream().limit(limit).toList();
    }

    private static long next(Map<String, LongAdder> counts, int limit) {
        return sorted(counts).stream()
                .skip(limit)
                .mapToLong(KeyRow::count)
                .findFirst()
                .orElse(0);
    }
}
