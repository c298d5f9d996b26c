package org.shopsentiment.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Runs the benchmarks. Arguments: where results go, where the traces are, and which ones to run: {@code all}, or names. */
final class Bench {

    @FunctionalInterface
    private interface Part {
        void run(Report report) throws Exception;
    }

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("get", GetBench::run);
        parts.put("keys", KeyBench::run);
        parts.put("accuracy", report -> AccuracyBench.run(report, Path.of(args[1])));
        parts.put("memory", MemoryBench::run);
        parts.put("latency", LatencyBench::run);
        parts.put("misses", MissBench::run);
        parts.put("snapshot", SnapshotBench::run);
        Set<String> wanted = args[2].equals("all") ? parts.keySet() : Set.of(args[2].split(","));
        if (!parts.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("-Dbench=" + args[2] + " is not of " + parts.keySet());
        }
        Report report = new Report(Path.of(args[0]), Environment.now());
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (wanted.contains(part.getKey())) {
                System.out.println("== " + part.getKey());
                part.getValue().run(report);
            }
        }
        report.printTable();
    }
}
