package org.shopsentiment.bench;

import java.util.SplittableRandom;

/**
 * Lookups to record, over and over again.
 *
 * @param name says what it is
 * @param keys the texts of the keys
 * @param lookups index into {@code keys} times two, plus one for a hit
 */
@SuppressWarnings("ArrayRecordComponent")
record Workload(String name, String[] keys, int[] lookups) {

    private static final int SEED = 20_261_122;

    /** Zipf lookups with a hit in seven of eight, whatever the key. */
    static Workload zipf(int distinct, double exponent, int length, String prefix) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] lookups = zipfKeys(distinct, exponent, length, random);
        for (int i = 0; i < length; i++) {
            lookups[i] = lookups[i] << 1 | (random.nextInt(8) < 7 ? 1 : 0);
        }
        return new Workload("zipf " + exponent, texts(prefix, distinct), lookups);
    }

    /** Zipf lookups that hit when a cache of 10 % of the keys would. */
    static Workload zipfBehindCache(int distinct, double exponent, int length, String prefix) {
        int[] accesses = zipfKeys(distinct, exponent, length, new SplittableRandom(SEED));
        return behindCache("zipf " + exponent + " " + prefix, texts(prefix, distinct), accesses);
    }

    /** Accesses that hit when a cache of 10 % of the distinct keys would, the one not used for longest going first. */
    static Workload behindCache(String name, String[] keys, int[] accesses) {
        boolean[] seen = new boolean[keys.length];
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
        return new Workload(name, keys, lookups);
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

    private static String[] texts(String prefix, int count) {
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = prefix + (100_000_000 + i);
        }
        return texts;
    }
}
