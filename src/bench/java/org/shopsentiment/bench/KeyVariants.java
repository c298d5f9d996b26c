package org.shopsentiment.bench;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.shopsentiment.monitoring.stats.key.Fingerprint;
import org.shopsentiment.monitoring.stats.key.KeyTable;

/** Ways to count hits and misses of keys, whose texts are made just before, as a lookup does that sends them to Redis. */
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
            Batch batch = new Batch(work);
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                String key = batch.key(i, end);
                sum += batch.hit(i) ? touched(key) : -touched(key);
            }
            return sum;
        };
    }

    /** The part of the table's cost that is known before it is touched. */
    static Variant fingerprint(Workload work) {
        return (from, count) -> {
            Batch batch = new Batch(work);
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                String key = batch.key(i, end);
                sum += touched(key);
                sum ^= Fingerprint.of(key);
            }
            return sum;
        };
    }

    static Variant keyTable(Workload work, KeyTable table) {
        return (from, count) -> {
            Batch batch = new Batch(work);
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                String key = batch.key(i, end);
                sum += touched(key);
                if (batch.hit(i)) {
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
            Batch batch = new Batch(work);
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                String key = batch.key(i, end);
                sum += touched(key);
                Pair pair = pairs.get(key);
                if (pair == null) {
                    pair = pairs.computeIfAbsent(key, k -> new Pair(new LongAdder(), new LongAdder()));
                }
                (batch.hit(i) ? pair.hits() : pair.misses()).increment();
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
            Batch batch = new Batch(work);
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                String key = batch.key(i, end);
                sum += touched(key);
                Sketches stripe = stripes[(key.hashCode() * 0x9E3779B9) >>> 29];
                synchronized (stripe) {
                    (batch.hit(i) ? stripe.hits() : stripe.misses()).update(key);
                }
            }
            return sum;
        };
    }

    private record Sketches(ItemsSketch<String> hits, ItemsSketch<String> misses) {}

    static Variant counterPerKey(Workload work, MeterRegistry registry) {
        return (from, count) -> {
            Batch batch = new Batch(work);
            long sum = 0;
            for (int i = from, end = from + count; i < end; i++) {
                String key = batch.key(i, end);
                sum += touched(key);
                registry.counter("cache.gets", "key", key, "result", batch.hit(i) ? "hit" : "miss")
                        .increment();
            }
            return sum;
        };
    }
}
