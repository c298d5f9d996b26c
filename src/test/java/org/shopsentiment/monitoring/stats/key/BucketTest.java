package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BucketTest {

    private static final int BUCKET = Bucket.LONGS;

    private final long[] table = new long[3 * Bucket.LONGS];

    private static long fingerprint(int tag, int home, int rest) {
        return ((long) tag << 56) | ((long) home << 48) | rest;
    }

    private void put(int index, long fingerprint) {
        table[Bucket.slot(BUCKET, index) + Bucket.FINGERPRINT] = fingerprint;
        Bucket.take(table, BUCKET, index, fingerprint);
    }

    @Test
    void findsEachOfSixteenFingerprints() {
        for (int i = 0; i < Bucket.SLOTS; i++) {
            put(i, fingerprint(3 + 5 * i, i, 1_000 + i));
        }

        for (int i = 0; i < Bucket.SLOTS; i++) {
            assertThat(Bucket.find(table, BUCKET, fingerprint(3 + 5 * i, i, 1_000 + i)))
                    .isEqualTo(i);
            assertThat(Bucket.find(table, BUCKET, fingerprint(3 + 5 * i, i, 2_000 + i)))
                    .isEqualTo(-1);
        }
        assertThat(Bucket.find(table, 0, fingerprint(3, 0, 1_000))).isEqualTo(-1);
    }

    @Test
    void tellsFingerprintsOfTheSameTagApart() {
        for (int i = 0; i < Bucket.SLOTS; i++) {
            put(i, fingerprint(9, 0, 100 + i));
        }

        for (int i = 0; i < Bucket.SLOTS; i++) {
            assertThat(Bucket.find(table, BUCKET, fingerprint(9, 0, 100 + i))).isEqualTo(i);
        }
    }

    @Test
    void theFingerprintZeroIsNotInAnEmptyBucket() {
        assertThat(Bucket.find(table, BUCKET, 0)).isEqualTo(-1);
        put(4, 0);
        assertThat(Bucket.find(table, BUCKET, 0)).isEqualTo(4);
    }

    @Test
    void theHomeIsFreeUntilItIsTakenThenTheFirstFreePlaceIs() {
        long wanted = fingerprint(1, 11, 7);
        assertThat(Bucket.free(table, BUCKET, wanted)).isEqualTo(11);
        put(11, wanted);
        for (int i = 0; i < Bucket.SLOTS; i++) {
            if (i != 11) {
                assertThat(Bucket.free(table, BUCKET, wanted)).isEqualTo(i);
                put(i, fingerprint(i, 0, 50 + i));
            }
        }
        assertThat(Bucket.free(table, BUCKET, wanted)).isEqualTo(-1);
    }

    @Test
    void aPlaceIsTakenAloneAndMayBeTakenOverByAnother() {
        put(13, fingerprint(0x2a, 0, 1));
        put(13, fingerprint(0x15, 0, 2));

        for (int i = 0; i < Bucket.SLOTS; i++) {
            assertThat(Bucket.taken(table, BUCKET, i)).isEqualTo(i == 13);
        }
        assertThat(Bucket.find(table, BUCKET, fingerprint(0x15, 0, 2))).isEqualTo(13);
        assertThat(Bucket.find(table, BUCKET, fingerprint(0x2a, 0, 1))).isEqualTo(-1);
    }

    @Test
    void theWeightIsWhatWasCountedAndTakenOver() {
        int slot = Bucket.slot(BUCKET, 2);
        table[slot + Bucket.HITS] = 3;
        table[slot + Bucket.MISSES] = 50;
        table[slot + Bucket.INHERITED] = 700;

        assertThat(Bucket.weight(table, slot)).isEqualTo(753);
    }

    @Test
    void randomNumbersAreThoseOfMarsaglia() {
        table[BUCKET + Bucket.RANDOM] = 88172645463325252L;

        assertThat(Bucket.random(table, BUCKET)).isEqualTo(8748534153485358512L / 0x1.0p64, within(1e-12));
        assertThat(table[BUCKET + Bucket.RANDOM]).isEqualTo(8748534153485358512L);
        assertThat(Bucket.random(table, BUCKET)).isEqualTo(3040900993826735515L / 0x1.0p64, within(1e-12));
        assertThat(table[BUCKET + Bucket.RANDOM]).isEqualTo(3040900993826735515L);
    }
}
