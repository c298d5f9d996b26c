package org.shopsentiment.bench;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.openjdk.jol.info.GraphLayout;
import org.shopsentiment.monitoring.stats.key.KeyTable;

/** Goal 4: what the table of one cache keeps alive, its keys' texts included. */
final class MemoryBench {

    private static final long MIB = 1 << 20;
    private static final int MILLION = 1_000_000;
    private static final long TEN_TO_18 = 1_000_000_000_000_000_000L;

    private MemoryBench() {}

    static void run(Report report) throws Exception {
        KeyTable table = new KeyTable();
        SplittableRandom random = new SplittableRandom(29);
        fill(table, random, MILLION, MemoryBench::thirtyCharacters);
        long small = bytes(table);
        fill(table, random, 9 * MILLION, MemoryBench::thirtyCharacters);
        long large = bytes(table);
        add(report, "memory 1 M keys", small, MIB);
        add(report, "memory 10 M keys", large, MIB);
        add(report, "memory growth 1 M to 10 M", large - small, MIB / 16);

        KeyTable wide = new KeyTable();
        fill(wide, random, MILLION, MemoryBench::twoHundredCharacters);
        add(report, "memory 1 M keys of 200 non-Latin", bytes(wide), MIB);
    }

    private static String thirtyCharacters(long number) {
        return "page=17&id=" + (TEN_TO_18 + Math.floorMod(number, 8 * TEN_TO_18));
    }

    private static String twoHundredCharacters(long number) {
        return "\u5546".repeat(181) + (TEN_TO_18 + Math.floorMod(number, 8 * TEN_TO_18));
    }

    private static void fill(KeyTable table, SplittableRandom random, int keys, LongFunction<String> text) {
        for (int i = 0; i < keys; i++) {
            String key = text.apply(random.nextLong());
            if ((i & 7) == 0) {
                table.hit(key);
            } else {
                table.miss(key);
            }
        }
    }

    private static long bytes(KeyTable table) {
        return GraphLayout.parseInstance(table).totalSize();
    }

    private static void add(Report report, String name, long bytes, long limit) throws Exception {
        report.add(new Result(
                name,
                1,
                (double) bytes / limit,
                Double.NaN,
                Goal.atMost(1),
                "bytes of the whole object graph / " + (limit >> 10) + " KiB",
                Map.of("bytes", bytes)));
    }
}
