package org.shopsentiment.monitoring.stats.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.shopsentiment.monitoring.stats.CacheWindows;
import org.shopsentiment.monitoring.stats.window.Lookups;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.Trend;
import org.shopsentiment.monitoring.stats.window.TrendPoint;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/** Holds windows and histories against every sample that was taken: whatever is shown must be the difference of two of them. */
final class PastComparison {

    private static final Duration FINE = Trend.SAMPLE_EVERY;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final long EARLY = 1000;

    private PastComparison() {}

    static void compare(Stage stage, String cache, TwinCache twin) {
        CacheWindows windows = stage.monitor.windows(cache).orElseThrow();
        assertThat(windows.cache()).extracting(WindowSum::window).containsExactlyElementsOf(Trend.WINDOWS);
        long now = twin.history.at(stage.time.now());
        long[] counted = twin.history.counted(twin.totals());
        long entries = twin.size == null ? Totals.UNKNOWN : twin.size.entries();
        for (WindowSum<Totals> sum : windows.cache()) {
            assertThat(sum.counted().entries()).isEqualTo(entries);
            window(twin.history, sum, values(sum.counted()), now, counted, ofCache(sum.window()));
        }
        assertThat(windows.groups()).containsOnlyKeys(twin.counts.groups.keySet());
        twin.counts.groups.forEach((name, group) -> {
            TwinHistory history = twin.groupHistories.get(name);
            List<WindowSum<Lookups>> sums = windows.groups().get(name);
            assertThat(sums).hasSize(history == null ? 0 : Trend.WINDOWS.size());
            for (WindowSum<Lookups> sum : sums) {
                long[] values = {sum.counted().hits(), sum.counted().misses()};
                long[] all = history.counted(TwinCache.lookups(group));
                window(history, sum, values, history.at(stage.time.now()), all, ofGroup(sum.window()));
            }
        });
        for (Duration window : Trend.WINDOWS) {
            history(twin.history, stage.monitor.history(cache, window).orElseThrow(), window);
        }
    }

    private static Duration ofCache(Duration window) {
        return window.compareTo(Duration.ofHours(1)) > 0 ? MINUTE : FINE;
    }

    private static Duration ofGroup(Duration window) {
        return window.compareTo(Duration.ofHours(1)) > 0
                ? QUARTER
                : window.compareTo(Duration.ofMinutes(5)) > 0 ? MINUTE : FINE;
    }

    /** The sum since a sample in the window; no sample that comes a step or more after the window's far end is older. */
    private static void window(
            TwinHistory history, WindowSum<?> sum, long[] shown, long now, long[] counted, Duration resolution) {
        long window = sum.window().toMillis();
        long covered = sum.covered().toMillis();
        assertThat(covered).isBetween(0L, window);
        if (covered > 0) {
            assertThat(history.samples.stream()
                            .filter(sample -> sample.at() == now - covered)
                            .map(sample -> TwinHistory.minus(counted, sample.counted())))
                    .as("%s, of which %s are covered", sum.window(), sum.covered())
                    .contains(shown);
        }
        long stepAfterFarEnd = now - window + resolution.toMillis() + EARLY;
        assertThat(history.samples)
                .as("%s covers only %s", sum.window(), sum.covered())
                .noneMatch(sample -> sample.at() >= stepAfterFarEnd && sample.at() < now - covered);
    }

    private static void history(TwinHistory history, List<TrendPoint<Totals>> points, Duration window) {
        long resolution = ofCache(window).toMillis();
        long shift = history.newest().at() - history.lastWall();
        long end = Math.max(0, history.newest().at() - window.toMillis());
        for (TrendPoint<Totals> point : points) {
            long start = point.start().toEpochMilli() + shift;
            long length = point.length().toMillis();
            assertThat(start).isGreaterThanOrEqualTo(end);
            assertThat(length).isBetween(1L, 2 * resolution);
            end = start + length;
            long to = end;
            assertThat(history.samples.stream()
                            .filter(sample -> sample.at() == start)
                            .flatMap(from -> history.samples.stream()
                                    .filter(sample -> sample.at() == to)
                                    .filter(sample ->
                                            sample.level() == point.counted().entries())
                                    .map(sample -> TwinHistory.minus(sample.counted(), from.counted()))))
                    .as("from %s for %s", point.start(), point.length())
                    .contains(values(point.counted()));
        }
        for (int i = 1; i < points.size(); i++) {
            TrendPoint<Totals> before = points.get(i - 1);
            long from = before.start().plus(before.length()).toEpochMilli() + shift;
            long to = points.get(i).start().toEpochMilli() + shift;
            assertThat(from == to || broken(history, from, to, resolution))
                    .as("a hole without a reason")
                    .isTrue();
        }
    }

    /** Whether samples were missing, or the clock went back. */
    private static boolean broken(TwinHistory history, long from, long to, long resolution) {
        List<TwinHistory.Sample> within = history.samples.stream()
                .filter(sample -> sample.at() >= from && sample.at() <= to)
                .toList();
        return within.stream().anyMatch(TwinHistory.Sample::back)
                || IntStream.range(1, within.size())
                        .anyMatch(i -> within.get(i).at() - within.get(i - 1).at() >= resolution - EARLY);
    }

    private static long[] values(Totals t) {
        return new long[] {
            t.hits(),
            t.misses(),
            t.errors(),
            t.puts(),
            t.removals(),
            t.hitGetNanos(),
            t.missGetNanos(),
            t.loads(),
            t.loadNanos(),
            t.putNanos()
        };
    }
}
