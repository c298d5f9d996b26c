package org.shopsentiment.monitoring.stats.twin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shopsentiment.monitoring.stats.Timing;

/** Every time that was ever recorded. */
final class TwinTimes {

    private final List<Long> nanos = new ArrayList<>();

    void record(long elapsedNanos) {
        nanos.add(Math.max(0, elapsedNanos));
    }

    long count() {
        return nanos.size();
    }

    long sum() {
        return nanos.stream().mapToLong(Long::longValue).sum();
    }

    Timing timing() {
        return new Timing(count(), Duration.ofNanos(sum()));
    }

    /** The nearest-rank quantile, 0 where nothing was timed. */
    long quantile(double q) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.max(0, Math.ceil(q * sorted.size()) - 1));
    }
}
