package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.monitoring.stats.miss.MissReason.COLD;
import static org.shopsentiment.monitoring.stats.miss.MissReason.EVICTED;
import static org.shopsentiment.monitoring.stats.miss.MissReason.EXPIRED;
import static org.shopsentiment.monitoring.stats.miss.MissReason.INVALIDATED;
import static org.shopsentiment.monitoring.stats.miss.MissReason.UNKNOWN;

import org.junit.jupiter.api.Test;

class MissTableBoundsTest {

    private final MissReasons oneBucket = new MissReasons(0, 128);

    private void storeSeven() {
        for (int key = 1; key <= 7; key++) {
            oneBucket.stored(key, 100, 100, 50_000);
        }
    }

    @Test
    void aFullBucketKnowsAllItsKeysAndThatOthersAreCold() {
        storeSeven();
        assertThat(oneBucket.reasonOfMiss(8, 5000)).isEqualTo(COLD);
        for (int key = 1; key <= 7; key++) {
            assertThat(oneBucket.reasonOfMiss(key, 5000)).isEqualTo(EVICTED);
        }
    }

    @Test
    void theKeyStoredLongestAgoIsForgottenAndThenNoAbsentKeyIsCold() {
        storeSeven();
        oneBucket.stored(1, 200, 200, 50_000);
        oneBucket.stored(8, 300, 300, 50_000);
        assertThat(oneBucket.reasonOfMiss(2, 5000)).isEqualTo(UNKNOWN);
        assertThat(oneBucket.reasonOfMiss(9, 5000)).isEqualTo(UNKNOWN);
        assertThat(oneBucket.reasonOfMiss(1, 5000)).isEqualTo(EVICTED);
        assertThat(oneBucket.reasonOfMiss(3, 5000)).isEqualTo(EVICTED);
        assertThat(oneBucket.reasonOfMiss(8, 5000)).isEqualTo(EVICTED);
    }

    @Test
    void keysWhoseMissWasExplainedAreForgottenFirstTheOldestOfThem() {
        storeSeven();
        oneBucket.removed(5, 200);
        assertThat(oneBucket.reasonOfMiss(5, 300)).isEqualTo(INVALIDATED);
        assertThat(oneBucket.reasonOfMiss(6, 50_100)).isEqualTo(EXPIRED);
        oneBucket.removed(4, 400);
        oneBucket.stored(8, 500, 500, 90_000);
        assertThat(oneBucket.reasonOfMiss(5, 600)).isEqualTo(UNKNOWN);
        assertThat(oneBucket.reasonOfMiss(6, 50_200)).isEqualTo(EXPIRED);
        oneBucket.stored(9, 500, 500, 90_000);
        assertThat(oneBucket.reasonOfMiss(6, 50_300)).isEqualTo(UNKNOWN);
        assertThat(oneBucket.reasonOfMiss(4, 600)).isEqualTo(INVALIDATED);
        assertThat(oneBucket.reasonOfMiss(1, 600)).isEqualTo(EVICTED);
    }

    @Test
    void keysSpreadOverTheBucketsWhateverTheirFingerprintsLookLike() {
        MissReasons table = new MissReasons(0, MissReasons.LARGEST_BYTES);
        for (long key = 1; key <= 10_000; key++) {
            table.stored(key, 100, 100, 50_000);
        }
        for (long key = 1; key <= 10_000; key++) {
            assertThat(table.reasonOfMiss(key, 5000)).isEqualTo(EVICTED);
        }
    }
}
