package org.shopsentiment.monitoring.stats;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.TrendPoint;

/**
 * By how much a cache has grown since the oldest point that knows its size.
 *
 * @param entries entries more, negative where they are fewer; null where nobody knows
 * @param bytes bytes more, about; null where nobody knows
 */
public record Growth(@Nullable Long entries, @Nullable Long bytes) {

    /**
     * The growth from a series to now.
     *
     * @param points a cache's points, the oldest first
     * @param now its size now, or null where nobody has counted
     * @return the difference
     */
    public static Growth of(List<TrendPoint<Totals>> points, @Nullable CacheSize now) {
        if (now == null) {
            return new Growth(null, null);
        }
        Long bytes = now.approximateBytes();
        return new Growth(
                since(points.stream().mapToLong(point -> point.counted().entries()), now.entries()),
                bytes == null
                        ? null
                        : since(
                                points.stream()
                                        .mapToLong(point -> point.counted().bytes()),
                                bytes));
    }

    private static @Nullable Long since(LongStream levels, long now) {
        var first = levels.filter(level -> level != Totals.UNKNOWN).findFirst();
        return first.isPresent() ? Long.valueOf(now - first.getAsLong()) : null;
    }
}
