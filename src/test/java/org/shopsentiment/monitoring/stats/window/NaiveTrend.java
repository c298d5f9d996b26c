package org.shopsentiment.monitoring.stats.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The unbounded twin of {@link Trend} for clocks that only go forward and are sampled in time: keeps every sample. */
final class NaiveTrend {

    private record Sample(Instant at, Totals sinceStart) {}

    private final List<Sample> samples = new ArrayList<>();

    NaiveTrend(Instant start, Totals zero) {
        samples.add(new Sample(start, zero));
    }

    void sample(Instant now, Totals sinceStart) {
        samples.add(new Sample(now, sinceStart));
    }

    /** From the first sample that is on a boundary of the resolution and not older than the window. */
    WindowSum<Totals> sum(Duration window, Duration resolution, Instant now, Totals current) {
        Instant start = samples.get(0).at();
        Sample first = samples.stream()
                .filter(sample -> !sample.at().isBefore(now.minus(window)))
                .filter(sample -> Duration.between(start, sample.at()).toMillis() % resolution.toMillis() == 0)
                .findFirst()
                .orElseThrow();
        return new WindowSum<>(window, Duration.between(first.at(), now), current.minus(first.sinceStart()));
    }

    List<TrendPoint<Totals>> series(Duration window, Duration resolution) {
        Instant start = samples.get(0).at();
        Instant end = samples.get(samples.size() - 1).at();
        List<Sample> boundaries = samples.stream()
                .filter(sample -> !sample.at().isBefore(end.minus(window)))
                .filter(sample -> Duration.between(start, sample.at()).toMillis() % resolution.toMillis() == 0)
                .toList();
        List<TrendPoint<Totals>> points = new ArrayList<>();
        for (int i = 1; i < boundaries.size(); i++) {
            Sample from = boundaries.get(i - 1);
            Sample to = boundaries.get(i);
            points.add(new TrendPoint<>(
                    from.at(),
                    Duration.between(from.at(), to.at()),
                    to.sinceStart().minus(from.sinceStart())));
        }
        return points;
    }
}
