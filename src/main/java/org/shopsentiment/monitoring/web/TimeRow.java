package org.shopsentiment.monitoring.web;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.shopsentiment.monitoring.stats.latency.Latency;

/**
 * How long one kind of operation took.
 *
 * @param id the kind for the page's script
 * @param label the kind in words
 * @param cells count, mean, quantiles and the longest, in the order of the table's columns
 */
public record TimeRow(String id, String label, List<String> cells) {

    static TimeRow of(String id, String label, Latency latency) {
        return new TimeRow(
                id,
                label,
                Stream.concat(
                                Stream.of(Wording.count(latency.count()), mean(latency)),
                                Stream.of(latency.p50(), latency.p95(), latency.p99(), latency.max())
                                        .map(time -> latency.count() == 0 ? Wording.NONE : seconds(time)))
                        .toList());
    }

    private static String mean(Latency latency) {
        return latency.mean().map(TimeRow::seconds).orElse(Wording.NONE);
    }

    private static String seconds(Duration time) {
        return Wording.seconds(OptionalDouble.of(time.toNanos() / 1e9));
    }
}
