package org.shopsentiment.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shopsentiment.monitoring.stats.key.KeyTable;

/** Goal 2: what the recorder of keys costs. */
final class KeyBench {

    private static final int DISTINCT = 1_000_000;
    private static final int LOOKUPS = 4_000_000;
    private static final int NOTHING = 0;
    private static final int TABLE = 1;
    private static final int MAP = 2;
    private static final int MAP_AGAIN = 3;
    private static final int SKETCHES = 4;
    private static final int SKETCHES_AGAIN = 5;
    private static final int MICROMETER = 6;
    private static final int FINGERPRINT = 7;

    private KeyBench() {}

    static void run(Report report) throws Exception {
        Workload work = Workload.zipf(DISTINCT, 0.99, LOOKUPS, "category=books&page=2&id=");
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Variant map = KeyVariants.mapOfAdders(work);
        Variant sketches = KeyVariants.stripedSketches(work);
        List<Variant> slots = List.of(
                KeyVariants.nothing(work),
                KeyVariants.keyTable(work, new KeyTable()),
                map,
                map,
                sketches,
                sketches,
                KeyVariants.counterPerKey(work, registry),
                KeyVariants.fingerprint(work));
        new Rounds(1, LOOKUPS, 1, 0).measure(slots);
        report(report, slots, new Rounds(1, 20_000, 50, 400), 0.45);
        report(report, slots, new Rounds(4, 50_000, 20, 120), 0.33);
    }

    private static void report(Report report, List<Variant> slots, Rounds rounds, double goal) throws Exception {
        Times times = rounds.measure(slots);
        double[][] wall = times.wall();
        Times undisturbed = times.undisturbed(TABLE, rounds.threads());
        double[][] quiet = undisturbed.wall();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("key_table_ns", PairedRatios.net(wall[TABLE], wall[NOTHING]));
        figures.put("fingerprint_alone_ns", PairedRatios.net(wall[FINGERPRINT], wall[NOTHING]));
        figures.put("map_of_long_adders_ns", PairedRatios.net(wall[MAP], wall[NOTHING]));
        figures.put("striped_items_sketch_ns", PairedRatios.net(wall[SKETCHES], wall[NOTHING]));
        figures.put("micrometer_counter_ns", PairedRatios.net(wall[MICROMETER], wall[NOTHING]));
        figures.put("empty_loop_ns", PairedRatios.median(wall[NOTHING]));
        figures.put("median_cores_had", PairedRatios.median(times.cores()[TABLE]));
        figures.put("undisturbed_rounds", undisturbed.rounds() + " of " + times.rounds());
        figures.put("undisturbed_ratio_to_map", PairedRatios.ratio(quiet[TABLE], quiet[MAP], quiet[NOTHING]));
        figures.put("undisturbed_ratio_to_sketch", PairedRatios.ratio(quiet[TABLE], quiet[SKETCHES], quiet[NOTHING]));
        report.add(new Result(
                "keys / map of LongAdders",
                rounds.threads(),
                PairedRatios.ratio(wall[TABLE], wall[MAP], wall[NOTHING]),
                PairedRatios.ratio(wall[MAP_AGAIN], wall[MAP], wall[NOTHING]),
                Goal.atMost(goal),
                "time of KeyTable / time of a ConcurrentHashMap of two LongAdders per key, both net of an empty loop",
                figures));
        report.add(new Result(
                "keys / striped ItemsSketch",
                rounds.threads(),
                PairedRatios.ratio(wall[TABLE], wall[SKETCHES], wall[NOTHING]),
                PairedRatios.ratio(wall[SKETCHES_AGAIN], wall[SKETCHES], wall[NOTHING]),
                Goal.atMost(0.75),
                "time of KeyTable / time of 8 x 2 DataSketches ItemsSketch(4096) under 8 locks, net of an empty loop",
                figures));
    }
}
