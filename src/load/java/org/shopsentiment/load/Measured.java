package org.shopsentiment.load;

import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.http.statistics.HttpStats;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What came of some traffic, by kind of call. Thread-safe. */
final class Measured {

    private final Duration duration;
    private final Map<String, StatisticsSnapshot> kinds = new TreeMap<>();

    Measured(Duration duration) {
        this.duration = duration;
    }

    synchronized void add(String kind, StatisticsSnapshot figures) {
        kinds.computeIfAbsent(kind, unknown -> new StatisticsSnapshot()).add(figures);
    }

    synchronized long requests() {
        return kinds.values().stream()
                .mapToLong(figures -> figures.requestCount)
                .sum();
    }

    /** Requests that were not answered with a status of 2xx, for whatever reason. */
    synchronized long failed() {
        return requests() - kinds.values().stream().mapToLong(Measured::good).sum();
    }

    double perSecond() {
        return requests() * 1000.0 / duration.toMillis();
    }

    /** Requests a second and milliseconds of each kind. */
    synchronized Map<String, Object> figures() {
        Map<String, Object> figures = new TreeMap<>();
        figures.put("requests", requests());
        figures.put("requests_per_second", perSecond());
        figures.put("failed", failed());
        kinds.forEach((kind, of) -> {
            figures.put(kind + "_requests", of.requestCount);
            figures.put(kind + "_p50_ms", millis(of, 50));
            figures.put(kind + "_p99_ms", millis(of, 99));
            figures.put(kind + "_p999_ms", millis(of, 99.9));
            figures.put(kind + "_max_ms", millis(of, 100));
        });
        return figures;
    }

    /** Requests and milliseconds of all kinds together. */
    synchronized Map<String, Object> total() {
        StatisticsSnapshot all = new StatisticsSnapshot();
        kinds.values().forEach(all::add);
        return Map.of(
                "requests", all.requestCount,
                "failed", failed(),
                "p50_ms", millis(all, 50),
                "p99_ms", millis(all, 99),
                "max_ms", millis(all, 100));
    }

    /** This and what came of other traffic at the same time. */
    synchronized Measured with(Measured other) {
        other.kinds.forEach(this::add);
        return this;
    }

    private static long good(StatisticsSnapshot figures) {
        HttpStats http = HttpStats.get(figures);
        return http == null ? 0 : http.status_2xx;
    }

    private static double millis(StatisticsSnapshot figures, double percentile) {
        return figures.histogram.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
