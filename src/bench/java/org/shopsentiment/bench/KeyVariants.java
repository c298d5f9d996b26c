package org.shopsentiment.bench;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.shopsentiment.monitoring.stats.key.KeyTable;

/** Ways to count hits and misses of keys. Each touches the key's text, as a lookup has just done that sent it to Redis. */
final class KeyVariants {

    private static final int STRIPES = 8;
    private static final int SKETCH_SIZE = 4096;

    private record Pair(LongAdder hits, LongAdder misses) {}

    private KeyVariants() {}

    private static int touched(String key) {
        return key.charAt(key.length() - 1);
    }

    static Variant nothing(Workload work) {
        return (from, count) -> {
            int[] lookups = work.lookups();
            String[] keys = work.keys();
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                int lookup = lookups[i % lookups.length];
                String key = keys[lookup >> 1];
                sum += (lookup & 1) == 1 ? touched(key) : -touched(key);
            }
            return sum;
        };
    }

    static Variant keyTable(Workload work, KeyTable table) {
        return (from, count) -> {
            int[] lookups = work.lookups();
            String[] keys = work.keys();
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                int lookup = lookups[i % lookups.length];
                String key = keys[lookup >> 1];
                sum += touched(key);
                if ((lookup & 1) == 1) {
                    table.hit(key);
                } else {
                    table.miss(key);
                }
            }
            return sum;
        };
    }

    static Variant mapOfAdders(Workload work) {
        Map<String, Pair> pairs = new ConcurrentHashMap<>();
        return (from, count) -> {
            int[] lookups = work.lookups();
            String[] keys = work.keys();
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                int lookup = lookups[i % lookups.length];
                String key = keys[lookup >> 1];
                sum += touched(key);
                Pair pair = pairs.get(key);
                if (pair == null) {
                    pair = pairs.computeIfAbsent(key, k -> new Pair(new LongAdder(), new LongAdder()));
                }
                ((lookup & 1) == 1 ? pair.hits() : pair.misses()).increment();
            }
            return sum;
        };
    }

    /** A sketch for hits and one for misses in each stripe, under the stripe's lock. */
    static Variant stripedSketches(Workload work) {
        Sketches[] stripes = new Sketches[STRIPES];
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Sketches(new ItemsSketch<>(SKETCH_SIZE), new ItemsSketch<>(SKETCH_SIZE));
        }
        return (from, count) -> {
            int[] lookups = work.lookups();
            String[] keys = work.keys();
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                int lookup = lookups[i % lookups.length];
                String key = keys[lookup >> 1];
                sum += touched(key);
                Sketches stripe = stripes[(key.hashCode() * 0x9E3779B9) >>> 29];
                synchronized (stripe) {
                    ((lookup & 1) == 1 ? stripe.hits() : stripe.misses()).update(key);
                }
            }
            return sum;
        };
    }

    private record Sketches(ItemsSketch<String> hits, ItemsSketch<String> misses) {}

    static Variant counterPerKey(Workload work, MeterRegistry registry) {
        return (from, count) -> {
            int[] lookups = work.lookups();
            String[] keys = work.keys();
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                int lookup = lookups[i % lookups.length];
                String key = keys[lookup >> 1];
                sum += touched(key);
                registry.counter("cache.gets", "key", key, "result", (lookup & 1) == 1 ? "hit" : "miss")
                        .increment();
            }
            return sum;
        };
    }
}
