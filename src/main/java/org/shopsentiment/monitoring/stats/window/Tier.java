package org.shopsentiment.monitoring.stats.window;

import java.time.Duration;
import java.util.Arrays;

/**
 * The intervals of one resolution, the newest of a fixed number, and the one that is not over yet.
 *
 * <p>Not thread-safe for writing. A reader that races with the writer may see anything but an exception; {@link Trend}
 * throws away what it read then.
 */
final class Tier {

    private static final long LARGEST_COUNT = 0xFFFF_FFFEL;
    private static final long EARLY_MILLIS = 1000;

    private final Layout<?> layout;
    private final long resolutionMillis;
    private final int[] lengths;
    private final int[] counts;
    private final long[] times;
    private final long[] open;
    private long openMillis;
    private boolean openBroken;
    private long due;
    private int newest = -1;
    private int size;

    Tier(Layout<?> layout, Duration resolution, int intervals, long startMillis) {
        this.layout = layout;
        this.resolutionMillis = resolution.toMillis();
        this.lengths = new int[intervals];
        this.counts = new int[intervals * (layout.counts() + layout.gauges())];
        this.times = new long[intervals * layout.times()];
        this.open = new long[layout.values()];
        this.due = startMillis + resolutionMillis;
    }

    /** Adds what was counted up to now; the length says nothing where it is broken: the clock went back. */
    void add(long nowMillis, long lengthMillis, boolean broken, long[] counted) {
        layout.add(open, counted);
        openMillis += lengthMillis;
        openBroken |= broken;
        if (broken) {
            due = Math.min(due, nowMillis + resolutionMillis);
        }
        if (nowMillis + EARLY_MILLIS >= due) {
            close();
            long late = nowMillis + EARLY_MILLIS - due;
            due += (late / resolutionMillis + 1) * resolutionMillis;
        }
    }

    private void close() {
        newest = (newest + 1) % lengths.length;
        size = Math.min(size + 1, lengths.length);
        int length = (int) Math.min(openMillis, Integer.MAX_VALUE);
        lengths[newest] = openBroken ? -length : length;
        int narrow = layout.counts() + layout.gauges();
        for (int i = 0; i < layout.counts(); i++) {
            counts[newest * narrow + i] = (int) Math.min(open[i], LARGEST_COUNT);
        }
        for (int i = layout.counts(); i < narrow; i++) {
            counts[newest * narrow + i] = (int) Math.min(open[i + layout.times()], LARGEST_COUNT);
        }
        System.arraycopy(open, layout.counts(), times, newest * layout.times(), layout.times());
        Arrays.fill(open, 0);
        openMillis = 0;
        openBroken = false;
    }

    boolean reaches(Duration window) {
        return window.toMillis() <= resolutionMillis * lengths.length;
    }

    int size() {
        return size;
    }

    /** The length of an interval by its age, 0 for the newest, below {@link #size()}. */
    long lengthMillis(int age) {
        return Math.abs(lengths[slot(age)]);
    }

    /** Whether an interval can be drawn: its length is known and near the resolution. */
    boolean whole(int age) {
        int length = lengths[slot(age)];
        return length > 0 && length <= 2 * resolutionMillis;
    }

    long[] counted(int age) {
        long[] values = new long[layout.values()];
        addTo(values, age);
        return values;
    }

    void addTo(long[] sum, int age) {
        int slot = slot(age);
        int narrow = layout.counts() + layout.gauges();
        for (int i = 0; i < layout.counts(); i++) {
            sum[i] += Integer.toUnsignedLong(counts[slot * narrow + i]);
        }
        for (int i = 0; i < layout.times(); i++) {
            sum[layout.counts() + i] += times[slot * layout.times() + i];
        }
        for (int i = layout.counts(); i < narrow; i++) {
            int level = counts[slot * narrow + i];
            sum[i + layout.times()] = level == -1 ? Totals.UNKNOWN : Integer.toUnsignedLong(level);
        }
    }

    long openMillis() {
        return openMillis;
    }

    long[] open() {
        return open.clone();
    }

    int arrayBytes() {
        return Integer.BYTES * (lengths.length + counts.length) + Long.BYTES * (times.length + open.length);
    }

    private int slot(int age) {
        return Math.floorMod(newest - age, lengths.length);
    }
}
