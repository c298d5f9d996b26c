package org.shopsentiment.bench;

import io.micrometer.core.instrument.Timer;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Recorder;
import org.shopsentiment.monitoring.stats.latency.LatencyHistogram;

/** Ways to store times. */
final class LatencyVariants {

    private static final int MASK = (1 << 16) - 1;

    private LatencyVariants() {}

    /** Times as a Redis on the same machine has them: two humps and a tail. */
    static long[] times() {
        SplittableRandom random = new SplittableRandom(23);
        long[] times = new long[MASK + 1];
        for (int i = 0; i < times.length; i++) {
            double hump = random.nextInt(3) == 0 ? 50_000 : 18_000;
            double tail = random.nextInt(100) == 0 ? 20 : 1;
            times[i] = (long) (hump * tail * (0.8 + random.nextDouble()));
        }
        return times;
    }

    static Variant nothing(long[] times) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                sum ^= times[i & MASK] + i;
            }
            return sum;
        };
    }

    static Variant latencyHistogram(long[] times, LatencyHistogram histogram) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                long time = times[i & MASK];
                sum ^= time + i;
                histogram.record(time);
            }
            return sum;
        };
    }

    static Variant hdrRecorder(long[] times, Recorder recorder) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                long time = times[i & MASK];
                sum ^= time + i;
                recorder.recordValue(time);
            }
            return sum;
        };
    }

    static Variant micrometerTimer(long[] times, Timer timer) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                long time = times[i & MASK];
                sum ^= time + i;
                timer.record(time, TimeUnit.NANOSECONDS);
            }
            return sum;
        };
    }
}
