package org.shopsentiment.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.Ticker;

/** Goal 8: what a snapshot costs when a million keys have been recorded, and what it costs who records meanwhile. */
final class SnapshotBench {

    private static final int KEYS = 1_000_000;
    private static final int SNAPSHOTS = 2_000;
    private static final int ROUNDS = 40;
    private static final long ROUND_NANOS = Duration.ofMillis(200).toNanos();
    private static final String CACHE = "products";

    private final CacheMonitor monitor = new CacheMonitor(
            Instant::now, Ticker.system(), List.of(CACHE), key -> key.substring(0, key.lastIndexOf('=')));
    private final String[] some = new String[1 << 14];

    private SnapshotBench() {
        for (int i = 0; i < KEYS; i++) {
            String key = "category=" + i % 400 + "&id=" + (100_000_000 + i);
            monitor.recordMiss(CACHE, key, 20_000 + i % 1_000);
            monitor.recordPut(CACHE, key, Duration.ofMinutes(5), 30_000);
            some[i & (some.length - 1)] = key;
        }
    }

    static void run(Report report) throws Exception {
        SnapshotBench bench = new SnapshotBench();
        bench.snapshots(report);
        bench.recording(report);
    }

    private void snapshots(Report report) throws Exception {
        takeSnapshots(SNAPSHOTS);
        double[] nanos = takeSnapshots(SNAPSHOTS);
        Arrays.sort(nanos);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("snapshots", SNAPSHOTS);
        figures.put("median_ns", PairedRatios.median(nanos));
        figures.put("p99_ns", nanos[SNAPSHOTS * 99 / 100]);
        figures.put("max_ns", nanos[SNAPSHOTS - 1]);
        report.add(new Result(
                "snapshot at 1 M keys, ms",
                1,
                PairedRatios.median(nanos) / 1e6,
                Double.NaN,
                Goal.atMost(5),
                "milliseconds of CacheMonitor.snapshot() after 1 M distinct keys of 400 groups, the median",
                figures));
    }

    private double[] takeSnapshots(int count) {
        double[] nanos = new double[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            Rounds.sink = monitor.snapshot().gets();
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private void recording(Report report) throws Exception {
        Histogram[] alone = {new Histogram(2), new Histogram(2)};
        Histogram beside = new Histogram(2);
        long snapshots = 0;
        record(new Histogram(2));
        for (int round = 0; round < ROUNDS; round++) {
            record(alone[0]);
            snapshots += recordBesideSnapshots(beside);
            record(alone[1]);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        for (double percentile : new double[] {50, 99, 99.9, 99.99}) {
            figures.put("alone_p" + percentile + "_ns", alone[0].getValueAtPercentile(percentile));
            figures.put("beside_snapshots_p" + percentile + "_ns", beside.getValueAtPercentile(percentile));
        }
        figures.put("alone_max_ns", alone[0].getMaxValue());
        figures.put("beside_snapshots_max_ns", beside.getMaxValue());
        figures.put("snapshots_meanwhile", snapshots);
        figures.put("recorded_beside_snapshots", beside.getTotalCount());
        report.add(new Result(
                "recording beside snapshots, p99.9",
                1,
                ratio(beside, alone[0]),
                ratio(alone[1], alone[0]),
                Goal.atMost(2),
                "p99.9 of recordHit while another thread takes one snapshot after the other / p99.9 without",
                figures));
    }

    private static double ratio(Histogram some, Histogram other) {
        return (double) some.getValueAtPercentile(99.9) / other.getValueAtPercentile(99.9);
    }

    private long recordBesideSnapshots(Histogram times) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        long[] snapshots = new long[1];
        Thread reader = new Thread(() -> {
            while (!done.get()) {
                Rounds.sink = monitor.snapshot().gets();
                snapshots[0]++;
            }
        });
        reader.start();
        record(times);
        done.set(true);
        reader.join();
        return snapshots[0];
    }

    private void record(Histogram times) {
        long end = System.nanoTime() + ROUND_NANOS;
        long before = System.nanoTime();
        for (int i = 0; before < end; i += 7) {
            monitor.recordHit(CACHE, some[i & (some.length - 1)], 20_000);
            long after = System.nanoTime();
            times.recordValue(after - before);
            before = after;
        }
    }
}
