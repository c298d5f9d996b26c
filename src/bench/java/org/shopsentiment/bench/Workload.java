package org.shopsentiment.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Lookups to record, over and over again.
 *
 * @param name says what it is
 * @param prefix what each key's text begins with
 * @param numbers how they go on
 * @param lookups index into {@code numbers} times two, plus one for a hit
 */
@SuppressWarnings("ArrayRecordComponent")
record Workload(String name, String prefix, long[] numbers, int[] lookups) {

    private static final int SEED = 20_261_122;

    /** Zipf lookups with a hit in seven of eight, whatever the key. */
    static Workload zipf(int distinct, double exponent, int length, String prefix) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] lookups = zipfKeys(distinct, exponent, length, random);
        for (int i = 0; i < length; i++) {
            lookups[i] = lookups[i] << 1 | (random.nextInt(8) < 7 ? 1 : 0);
        }
        return new Workload("zipf " + exponent, prefix, numbers(distinct), lookups);
    }

    /** Zipf lookups that hit when a cache of 10 % of the keys would. */
    static Workload zipfBehindCache(int distinct, double exponent, int length, String prefix) {
        int[] accesses = zipfKeys(distinct, exponent, length, new SplittableRandom(SEED));
        return behindCache(
                "zipf " + exponent + " of " + (prefix.length() + 9) + " characters",
                prefix,
                numbers(distinct),
                accesses);
    }

    /** Accesses that hit when a cache of 10 % of the distinct keys would, the one not used for longest going first. */
    static Workload behindCache(String name, String prefix, long[] numbers, int[] accesses) {
        boolean[] seen = new boolean[numbers.length];
        int distinct = 0;
        for (int key : accesses) {
            distinct += seen[key] ? 0 : 1;
            seen[key] = true;
        }
        LeastRecentlyUsed cache = new LeastRecentlyUsed((int) Math.max(1, Math.round(distinct * 0.1)));
        int[] lookups = new int[accesses.length];
        for (int i = 0; i < accesses.length; i++) {
            lookups[i] = accesses[i] << 1 | (cache.lookUp(accesses[i]) ? 1 : 0);
        }
        return new Workload(name, prefix, numbers, lookups);
    }

    /** Ranks are shuffled over the keys, so that keys which are looked up often do not lie side by side in memory. */
    private static int[] zipfKeys(int distinct, double exponent, int length, SplittableRandom random) {
        int[] keyOfRank = new int[distinct];
        for (int i = 0; i < distinct; i++) {
            int j = random.nextInt(i + 1);
            keyOfRank[i] = keyOfRank[j];
            keyOfRank[j] = i;
        }
        Zipf zipf = new Zipf(distinct, exponent);
        int[] keys = new int[length];
        for (int i = 0; i < length; i++) {
            keys[i] = keyOfRank[zipf.rank(random.nextDouble())];
        }
        return keys;
    }

    private static long[] numbers(int count) {
        long[] numbers = new long[count];
        Arrays.setAll(numbers, i -> 100_000_000 + i);
        return numbers;
    }

    /** A key's text, each time a new object. */
    String newText(int key) {
        return prefix + numbers[key];
    }
}
