package org.shopsentiment.monitoring.stats.twin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Every sample of running totals, on a line of time of its own: that stands still while the wall clock goes back.
 *
 * @see org.shopsentiment.monitoring.stats.window.Trend
 */
final class TwinHistory {

    private static final long NOT_BACK_MILLIS = 1000;

    /** What had been counted, where on the line, and whether the clock went back since the sample before. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sample(long at, boolean back, long[] counted, long level) {}

    final List<Sample> samples = new ArrayList<>();
    private long[] last;
    private long lastWall;

    TwinHistory(Instant start, int values) {
        this.last = new long[values];
        this.lastWall = start.toEpochMilli();
        samples.add(new Sample(0, false, new long[values], -1));
    }

    void sample(Instant now, long[] totals, long level) {
        long passed = now.toEpochMilli() - lastWall;
        boolean back = passed < -NOT_BACK_MILLIS;
        samples.add(new Sample(at(now), back, plus(newest().counted(), since(totals)), level));
        last = totals.clone();
        lastWall = passed < 0 && !back ? lastWall : now.toEpochMilli();
    }

    Sample newest() {
        return samples.get(samples.size() - 1);
    }

    long lastWall() {
        return lastWall;
    }

    /** Where on the line a reading of the wall clock is that comes after the newest sample. */
    long at(Instant now) {
        return newest().at() + Math.max(0, now.toEpochMilli() - lastWall);
    }

    /** Everything counted up to now; what is smaller than in the newest sample counts as that. */
    long[] counted(long[] totals) {
        long[] counted = newest().counted().clone();
        for (int i = 0; i < counted.length; i++) {
            counted[i] += Math.max(0, totals[i] - last[i]);
        }
        return counted;
    }

    private long[] since(long[] totals) {
        long[] counted = totals.clone();
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] < last[i]) {
                return totals.clone();
            }
            counted[i] -= last[i];
        }
        return counted;
    }

    static long[] plus(long[] some, long[] more) {
        long[] sum = some.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
        return sum;
    }

    static long[] minus(long[] some, long[] less) {
        long[] difference = some.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= less[i];
        }
        return difference;
    }
}
