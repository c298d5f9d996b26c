package org.shopsentiment.monitoring.stats.window;

import java.util.function.Function;

/**
 * How totals are kept in primitive arrays: counts first, then times, then the gauges if there are any.
 *
 * @param <T> what is kept
 * @param counts how many values are counts: 4 bytes each in a sample
 * @param times how many are sums of nanoseconds: 8 bytes each
 * @param gauges how many of the last values are no differences but levels: 4 bytes each
 * @param write the values of totals, in this order
 * @param read the totals of values in this order
 */
record Layout<T>(int counts, int times, int gauges, Function<T, long[]> write, Function<long[], T> read) {

    /** Of a size in bytes, four bytes tell up to 64 GiB so. */
    static final int BYTES_UNIT = 16;

    static final Layout<Totals> CACHE = new Layout<>(
            6,
            4,
            2,
            t -> new long[] {
                t.hits(),
                t.misses(),
                t.errors(),
                t.puts(),
                t.removals(),
                t.loads(),
                t.hitGetNanos(),
                t.missGetNanos(),
                t.loadNanos(),
                t.putNanos(),
                t.entries(),
                t.bytes() < 0 ? Totals.UNKNOWN : t.bytes() / BYTES_UNIT
            },
            v -> new Totals(
                    v[0],
                    v[1],
                    v[2],
                    v[3],
                    v[4],
                    v[6],
                    v[7],
                    v[5],
                    v[8],
                    v[9],
                    v[10],
                    v[11] < 0 ? Totals.UNKNOWN : v[11] * BYTES_UNIT));

    static final Layout<Lookups> GROUP =
            new Layout<>(2, 0, 0, t -> new long[] {t.hits(), t.misses()}, v -> new Lookups(v[0], v[1]));

    /** How many values are differences. */
    int sums() {
        return counts + times;
    }

    int values() {
        return sums() + gauges;
    }

    /** Adds what was counted later: differences add up, of levels the later one stays. */
    void add(long[] sum, long[] later) {
        for (int i = 0; i < sums(); i++) {
            sum[i] += later[i];
        }
        for (int i = sums(); i < values(); i++) {
            sum[i] = later[i];
        }
    }

    /** The differences, or the values themselves where any is smaller than before: the counters began again. */
    long[] since(long[] before, long[] now) {
        long[] counted = now.clone();
        for (int i = 0; i < sums(); i++) {
            if (now[i] < before[i]) {
                return now.clone();
            }
            counted[i] = now[i] - before[i];
        }
        return counted;
    }

    /** The differences, zero where a value is smaller. */
    long[] atLeastSince(long[] before, long[] now) {
        long[] counted = now.clone();
        for (int i = 0; i < sums(); i++) {
            counted[i] = Math.max(0, now[i] - before[i]);
        }
        return counted;
    }
}
