package org.shopsentiment.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.shopsentiment.monitoring.stats.key.Counted;
import org.shopsentiment.monitoring.stats.key.KeyRanking;
import org.shopsentiment.monitoring.stats.key.KeyTable;

/** Goal 3: whether the rankings are right. */
final class AccuracyBench {

    private static final int THREADS = 4;
    private static final int STEP = 1_000;

    private AccuracyBench() {}

    static void run(Report report, Path traces) throws Exception {
        check(report, Workload.zipfBehindCache(1_000_000, 0.99, 4_000_000, "id="), true);
        check(report, Workload.zipfBehindCache(1_000_000, 0.99, 4_000_000, "category=books&page=2&id="), false);
        for (Path trace : Traces.in(traces)) {
            check(report, Traces.read(trace), true);
        }
    }

    private static void check(Report report, Workload work, boolean shortKeys) throws Exception {
        KeyTable table = new KeyTable();
        play(work, table);
        Truth hits = new Truth(work, 1);
        Truth misses = new Truth(work, 0);
        KeyRanking first = table.ranking(100);
        KeyRanking all = table.ranking(1_000_000);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("hits", hits.toString());
        figures.put("misses", misses.toString());
        figures.put("miss_keys_found_of_100", Math.round(100 * misses.found(first.misses(), 100)));
        figures.put("rows", all.hits().size() + all.misses().size());
        figures.put(
                "uncertain_of_100_hits",
                first.hits().stream().filter(row -> row.uncertain()).count());
        figures.put(
                "uncertain_of_100_misses",
                first.misses().stream().filter(row -> row.uncertain()).count());

        add(report, work, "top 10 hits", hits.found(first.hits(), 10), Goal.exactly(1), "share found", figures);
        add(report, work, "top 100 hits", hits.found(first.hits(), 100), Goal.exactly(1), "share found", figures);
        double error = hits.meanError(first.hits(), 100);
        add(report, work, "error", error, Goal.atMost(0.001), "mean relative error of the top 100 hits", figures);
        double broken = hits.broken(all.hits()) + (double) misses.broken(all.misses());
        add(report, work, "bounds", broken, Goal.exactly(0), "rows of hits and misses outside their bounds", figures);
        if (shortKeys) {
            double counted = (double) Counted.in(table) / work.lookups().length;
            add(report, work, "lossless", counted, Goal.exactly(1), "lookups counted / lookups recorded", figures);
        }
    }

    private static void add(
            Report report,
            Workload work,
            String name,
            double ratio,
            Goal goal,
            String note,
            Map<String, Object> figures)
            throws Exception {
        report.add(new Result(name + " " + work.name(), THREADS, ratio, Double.NaN, goal, note, figures));
    }

    /** About in the order of the workload: each thread takes the next thousand lookups. */
    private static void play(Workload work, KeyTable table) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Variant variant = KeyVariants.keyTable(work, table);
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                    int length = work.lookups().length;
                    for (int from = next.getAndAdd(STEP); from < length; from = next.getAndAdd(STEP)) {
                        variant.run(from, Math.min(STEP, length - from));
                    }
                }))
                .limit(THREADS)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
