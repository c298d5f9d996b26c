package org.shopsentiment.bench;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Recorder;
import org.shopsentiment.monitoring.stats.latency.LatencyHistogram;

/** Goal 5: what storing a time costs, apart from reading the clock. */
final class LatencyBench {

    private static final int NOTHING = 0;
    private static final int OURS = 1;
    private static final int HDR = 2;
    private static final int HDR_AGAIN = 3;
    private static final int TIMER = 4;

    private LatencyBench() {}

    static void run(Report report) throws Exception {
        long[] times = LatencyVariants.times();
        LatencyHistogram ours = new LatencyHistogram();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Variant hdr = LatencyVariants.hdrRecorder(times, new Recorder(TimeUnit.HOURS.toNanos(1), 2));
        List<Variant> slots = List.of(
                LatencyVariants.nothing(times),
                LatencyVariants.latencyHistogram(times, ours),
                hdr,
                hdr,
                LatencyVariants.micrometerTimer(
                        times, Timer.builder("get").publishPercentileHistogram().register(registry)));
        Rounds one = new Rounds(1, 50_000, 200, 1_000);
        Rounds four = new Rounds(4, 100_000, 30, 200);
        report(report, slots, one);
        report(report, slots, four);
        long recorded = ours.snapshot().count();
        double share = (double) recorded / (one.operationsOfASlot() + four.operationsOfASlot());
        report.add(new Result(
                "latency lossless",
                4,
                share,
                Double.NaN,
                Goal.exactly(1),
                "times counted / times recorded",
                Map.of("recorded", recorded)));
    }

    private static void report(Report report, List<Variant> slots, Rounds rounds) throws Exception {
        Times times = rounds.measure(slots);
        double[][] wall = times.wall();
        Times undisturbed = times.undisturbed(HDR, rounds.threads());
        double[][] quiet = undisturbed.wall();
        double nanos = PairedRatios.net(wall[OURS], wall[NOTHING]);
        double nullRatio = PairedRatios.ratio(wall[HDR_AGAIN], wall[HDR], wall[NOTHING]);
        double ratio = PairedRatios.ratio(wall[OURS], wall[HDR], wall[NOTHING]);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("latency_histogram_ns", nanos);
        figures.put("hdr_recorder_ns", PairedRatios.net(wall[HDR], wall[NOTHING]));
        figures.put("micrometer_timer_ns", PairedRatios.net(wall[TIMER], wall[NOTHING]));
        figures.put("empty_loop_ns", PairedRatios.median(wall[NOTHING]));
        figures.put("ratio_to_hdr_recorder", ratio);
        figures.put("median_cores_had", PairedRatios.median(times.cores()[HDR]));
        figures.put("undisturbed_rounds", undisturbed.rounds() + " of " + times.rounds());
        figures.put("undisturbed_ratio_to_hdr", PairedRatios.ratio(quiet[OURS], quiet[HDR], quiet[NOTHING]));
        if (rounds.threads() == 1) {
            report.add(new Result(
                    "latency ns",
                    1,
                    nanos,
                    nullRatio,
                    Goal.atMost(12),
                    "nanoseconds to store a time, net of an empty loop",
                    figures));
        } else {
            report.add(new Result(
                    "latency / HdrHistogram Recorder",
                    rounds.threads(),
                    ratio,
                    nullRatio,
                    Goal.atMost(0.2),
                    "time to store a time / that of HdrHistogram's Recorder (2 digits), net of an empty loop",
                    figures));
        }
    }
}
