package org.shopsentiment.monitoring.stats.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Hits and misses per key for any number of keys in at most 1 MiB, key texts included.
 *
 * <p>Space-Saving (Metwally, Agrawal, El Abbadi 2005) with randomized admission (Ben Basat, Chen, Einziger, Friedman, Kassner:
 * "Randomized Admission Policy for Efficient Top-k, Frequency, and Heavy Hitter Estimation", INFOCOM 2017), in sets of 16 as a
 * CPU cache has them: a key that finds its set full takes the place of the least weighty one with the probability 1 / (weight +
 * 1), and inherits that weight. A key's exact count begins with its admission. What it may have had before is bounded by what
 * the set had lost by then: every event of the set is either in a resident's exact count or in the set's lost events. So the
 * bounds of a row always hold, and a set that never overflowed is exact.
 *
 * <p>Keys are told apart by their {@link Fingerprint}. Recording takes a lock on one set, for some ten nanoseconds; reading
 * takes none unless a set changes a hundred times while it is copied. A set keeps its keys' texts within a budget of its own,
 * those of the weightiest first: a key without a kept text is in no ranking. With texts up to some 30 characters all are kept.
 */
public final class KeyTable implements KeyRecorder {

    private static final int BUCKETS = 512;
    private static final long AT_HOME = 1;
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] table = new long[BUCKETS * Bucket.LONGS];
    private final KeyTexts texts = new KeyTexts(table, BUCKETS);

    /** A table that has counted nothing. */
    public KeyTable() {
        SplittableRandom seeds = new SplittableRandom();
        for (int i = 0; i < BUCKETS; i++) {
            table[i * Bucket.LONGS + Bucket.RANDOM] = seeds.nextLong() | 1;
        }
    }

    @Override
    public void hit(String key) {
        long fingerprint = Fingerprint.of(key);
        hit(key, fingerprint, glance(fingerprint));
    }

    @Override
    public void miss(String key) {
        long fingerprint = Fingerprint.of(key);
        miss(key, fingerprint, glance(fingerprint));
    }

    /**
     * Looks where a key would be counted, so that the place is near when it is; changes nothing.
     *
     * @param fingerprint the key's {@link Fingerprint}
     * @return what {@link #hit(String, long, long)} and {@link #miss(String, long, long)} want to be told
     */
    public long glance(long fingerprint) {
        int bucket = bucket(fingerprint);
        long sequence = SequenceLock.sequence(table, bucket + Bucket.SEQUENCE);
        int home = Bucket.slot(bucket, Bucket.home(fingerprint));
        boolean found = fingerprint != 0 && (long) LONGS.getOpaque(table, home) == fingerprint;
        return found ? sequence | AT_HOME : sequence & ~AT_HOME;
    }

    /**
     * Counts a hit of a key whose fingerprint is known.
     *
     * @param key the key's text
     * @param fingerprint its {@link Fingerprint}
     * @param glanced what {@link #glance} told
     */
    public void hit(String key, long fingerprint, long glanced) {
        record(key, fingerprint, Bucket.HITS, glanced);
    }

    /**
     * Counts a miss of a key whose fingerprint is known.
     *
     * @param key the key's text
     * @param fingerprint its {@link Fingerprint}
     * @param glanced what {@link #glance} told
     */
    public void miss(String key, long fingerprint, long glanced) {
        record(key, fingerprint, Bucket.MISSES, glanced);
    }

    @Override
    public KeyRanking ranking(int limit) {
        Rankings rankings = new Rankings(limit);
        long[] copy = new long[Bucket.LONGS];
        @Nullable String[] names = new @Nullable String[Bucket.SLOTS];
        for (int number = 0; number < BUCKETS; number++) {
            int read = number;
            SequenceLock.read(table, read * Bucket.LONGS + Bucket.SEQUENCE, () -> copy(read, copy, names));
            rankings.add(copy, names);
        }
        return rankings.ranking();
    }

    /** A sequence that did not change since the glance proves that what was seen then still holds. */
    private void record(String key, long fingerprint, int outcome, long glanced) {
        int bucket = bucket(fingerprint);
        long seen = glanced & ~AT_HOME;
        boolean unchanged = SequenceLock.tryLock(table, bucket + Bucket.SEQUENCE, seen);
        long sequence = unchanged ? seen : SequenceLock.lock(table, bucket + Bucket.SEQUENCE);
        int index = unchanged && glanced != seen ? Bucket.home(fingerprint) : Bucket.find(table, bucket, fingerprint);
        if (index < 0) {
            index = admit(bucket, fingerprint);
        }
        if (index < 0) {
            table[bucket + Bucket.LOST_HITS - Bucket.HITS + outcome]++;
        } else {
            int slot = Bucket.slot(bucket, index);
            table[slot + outcome]++;
            long weight = Bucket.weight(table, slot);
            if ((weight & (weight - 1)) == 0 || table[slot + Bucket.HITS] + table[slot + Bucket.MISSES] == 1) {
                texts.keep(bucket / Bucket.LONGS, bucket, index, key, weight);
            }
        }
        SequenceLock.unlock(table, bucket + Bucket.SEQUENCE, sequence);
    }

    private static int bucket(long fingerprint) {
        return ((int) fingerprint & (BUCKETS - 1)) * Bucket.LONGS;
    }

    /** A slot for a key that has none, or -1 when chance is against it. */
    private int admit(int bucket, long fingerprint) {
        int index = Bucket.free(table, bucket, fingerprint);
        long inherited = 0;
        long lostHits = table[bucket + Bucket.LOST_HITS];
        long lostMisses = table[bucket + Bucket.LOST_MISSES];
        if (index < 0) {
            index = victim(bucket);
            if (index < 0) {
                return -1;
            }
            int slot = Bucket.slot(bucket, index);
            inherited = Bucket.weight(table, slot);
            table[bucket + Bucket.LOST_HITS] += table[slot + Bucket.HITS];
            table[bucket + Bucket.LOST_MISSES] += table[slot + Bucket.MISSES];
            texts.drop(bucket / Bucket.LONGS, bucket, index);
        }
        int slot = Bucket.slot(bucket, index);
        table[slot + Bucket.FINGERPRINT] = fingerprint;
        table[slot + Bucket.HITS] = 0;
        table[slot + Bucket.MISSES] = 0;
        table[slot + Bucket.INHERITED] = inherited;
        table[slot + Bucket.HITS_BEFORE] = lostHits;
        table[slot + Bucket.MISSES_BEFORE] = lostMisses;
        Bucket.take(table, bucket, index, fingerprint);
        return index;
    }

    /** The least weighty slot with the probability 1 / (its weight + 1), or -1. The remembered least weight never exceeds it. */
    private int victim(int bucket) {
        long remembered = table[bucket + Bucket.LEAST];
        if (Bucket.random(table, bucket) * (remembered + 1) >= 1) {
            return -1;
        }
        int least = 0;
        long leastWeight = Long.MAX_VALUE;
        for (int i = 0; i < Bucket.SLOTS; i++) {
            long weight = Bucket.weight(table, Bucket.slot(bucket, i));
            if (weight < leastWeight) {
                leastWeight = weight;
                least = i;
            }
        }
        table[bucket + Bucket.LEAST] = leastWeight;
        return Bucket.random(table, bucket) * (leastWeight + 1) < remembered + 1 ? least : -1;
    }

    private void copy(int number, long[] copy, @Nullable String[] names) {
        int bucket = number * Bucket.LONGS;
        System.arraycopy(table, bucket, copy, 0, Bucket.LONGS);
        texts.copy(number, names);
    }

    /** Hits and misses that are in no key's exact count; for tests of losing nothing. */
    long[] lost() {
        long[] lost = new long[2];
        for (int bucket = 0; bucket < table.length; bucket += Bucket.LONGS) {
            lost[0] += table[bucket + Bucket.LOST_HITS];
            lost[1] += table[bucket + Bucket.LOST_MISSES];
        }
        return lost;
    }

    /** Bytes of texts that all sets keep; for tests of the budget. */
    long textBytes() {
        return texts.bytes();
    }
}
