package org.shopsentiment.monitoring.stats.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What several caches counted, taken together. */
public final class Sums {

    private Sums() {}

    /**
     * One window of several caches.
     *
     * @param window how long it is
     * @param caches the same window of each
     * @return the sum; covered is what the cache covers that is known for longest, as before a cache was known nothing was
     *     counted in it
     */
    public static WindowSum<Totals> ofWindows(Duration window, Collection<WindowSum<Totals>> caches) {
        return new WindowSum<>(
                window,
                caches.stream()
                        .map(WindowSum::covered)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO),
                caches.stream().map(WindowSum::counted).reduce(Totals::plus).orElse(Totals.NONE));
    }

    /**
     * The series of several caches. Points are added up that began at the same time; those of a cache that was sampled in
     * another rhythm, as it was first seen later, at the nearest time.
     *
     * @param caches the points of each, the oldest first
     * @return the points of all together, the oldest first; entries and memory are known where all that have the point know
     *     them. Immutable
     */
    public static List<TrendPoint<Totals>> ofSeries(Collection<List<TrendPoint<Totals>>> caches) {
        NavigableMap<Instant, TrendPoint<Totals>> sums = new TreeMap<>();
        caches.stream()
                .sorted(Comparator.<List<TrendPoint<Totals>>>comparingInt(List::size)
                        .reversed())
                .flatMap(List::stream)
                .forEach(point -> {
                    Instant start = nearest(sums, point);
                    sums.merge(start, point, Sums::plus);
                });
        return List.copyOf(sums.values());
    }

    /** Half a step away at most; else the point stands alone. */
    private static Instant nearest(NavigableMap<Instant, TrendPoint<Totals>> sums, TrendPoint<Totals> point) {
        Duration half = point.length().dividedBy(2);
        return Stream.of(sums.floorKey(point.start()), sums.ceilingKey(point.start()))
                .filter(start -> start != null
                        && Duration.between(start, point.start()).abs().compareTo(half) <= 0)
                .min(Comparator.comparing(
                        start -> Duration.between(start, point.start()).abs()))
                .orElse(point.start());
    }

    private static TrendPoint<Totals> plus(TrendPoint<Totals> one, TrendPoint<Totals> other) {
        return new TrendPoint<>(one.start(), one.length(), one.counted().plus(other.counted()));
    }
}
