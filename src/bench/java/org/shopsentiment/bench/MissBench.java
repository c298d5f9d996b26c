package org.shopsentiment.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.shopsentiment.monitoring.stats.miss.MissReasons;

/** What it costs to know why a lookup missed. */
final class MissBench {

    private static final int DISTINCT = 40_000;
    private static final int LOOKUPS = 1 << 20;
    private static final long TTL = 300_000;
    private static final int NOTHING = 0;
    private static final int FOUND = 1;
    private static final int MIXED = 2;
    private static final int MIXED_AGAIN = 3;

    private MissBench() {}

    static void run(Report report) throws Exception {
        Workload work = Workload.zipf(DISTINCT, 0.99, LOOKUPS, "");
        long[] fingerprints = new SplittableRandom(31).longs(DISTINCT).toArray();
        MissReasons reasons = new MissReasons(0, MissReasons.LARGEST_BYTES);
        for (long fingerprint : fingerprints) {
            reasons.stored(fingerprint, 1, 1, TTL);
        }
        Variant mixed = mixed(work.lookups(), fingerprints, reasons);
        List<Variant> slots = List.of(
                nothing(work.lookups(), fingerprints), found(work.lookups(), fingerprints, reasons), mixed, mixed);
        report(report, new Rounds(1, 50_000, 100, 400).measure(slots), 1, 40);
        report(report, new Rounds(4, 50_000, 30, 150).measure(slots), 4, 80);
    }

    private static void report(Report report, Times times, int threads, double goal) throws Exception {
        double[][] wall = times.wall();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("expected_hit_ns", PairedRatios.net(wall[FOUND], wall[NOTHING]));
        figures.put("empty_loop_ns", PairedRatios.median(wall[NOTHING]));
        figures.put("median_cores_had", PairedRatios.median(times.cores()[MIXED]));
        report.add(new Result(
                "miss reasons ns",
                threads,
                PairedRatios.net(wall[MIXED], wall[NOTHING]),
                PairedRatios.ratio(wall[MIXED_AGAIN], wall[MIXED], wall[NOTHING]),
                Goal.atMost(goal),
                "nanoseconds of MissReasons for a lookup, and a store after each of one in eight that misses, net of an"
                        + " empty loop",
                figures));
    }

    private static Variant nothing(int[] lookups, long[] fingerprints) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                sum ^= fingerprints[lookups[i & (LOOKUPS - 1)] >> 1] + i;
            }
            return sum;
        };
    }

    private static Variant found(int[] lookups, long[] fingerprints, MissReasons reasons) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                long fingerprint = fingerprints[lookups[i & (LOOKUPS - 1)] >> 1];
                reasons.found(fingerprint, 100);
                sum ^= fingerprint + i;
            }
            return sum;
        };
    }

    private static Variant mixed(int[] lookups, long[] fingerprints, MissReasons reasons) {
        return (from, count) -> {
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                int lookup = lookups[i & (LOOKUPS - 1)];
                long fingerprint = fingerprints[lookup >> 1];
                if ((lookup & 1) == 1) {
                    reasons.found(fingerprint, 100);
                } else {
                    sum += reasons.reasonOfMiss(fingerprint, 100).hashCode() & 1;
                    reasons.stored(fingerprint, 101, 102, TTL);
                }
                sum ^= fingerprint + i;
            }
            return sum;
        };
    }
}
