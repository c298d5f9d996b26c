package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shopsentiment.monitoring.stats.miss.MissReason.COLD;
import static org.shopsentiment.monitoring.stats.miss.MissReason.EVICTED;
import static org.shopsentiment.monitoring.stats.miss.MissReason.EXPIRED;
import static org.shopsentiment.monitoring.stats.miss.MissReason.INVALIDATED;
import static org.shopsentiment.monitoring.stats.miss.MissReason.UNKNOWN;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MissReasonsTest {

    private static final long KEY = 0;
    private static final long START = -17_000;
    private static final long TTL = 300_000;

    private final MissReasons reasons = new MissReasons(START, MissReasons.LARGEST_BYTES);
    private final long now = START + 1000;
    private final long end = now + TTL;

    private void store() {
        reasons.stored(KEY, now - 20, now, TTL);
    }

    private MissReason miss(long at) {
        return reasons.reasonOfMiss(KEY, at);
    }

    @Test
    void aKeyThatWasNeverStoredIsColdHoweverOftenItIsAsked() {
        assertThat(miss(now)).isEqualTo(COLD);
        assertThat(miss(now + 1)).isEqualTo(COLD);
    }

    @Test
    void theRemovalOfAKeyThatWasNeverStoredLeavesItCold() {
        reasons.removed(KEY, now);
        reasons.perhapsRemoved(KEY, now);
        assertThat(miss(now + 100)).isEqualTo(COLD);
    }

    @Test
    void aKeyWhoseTimeToLiveHasPassedIsExpiredEachTime() {
        store();
        assertThat(miss(end)).isEqualTo(EXPIRED);
        assertThat(miss(end + 5000)).isEqualTo(EXPIRED);
    }

    @Test
    void aKeyThatIsGoneBeforeItsMarginIsEvictedEachTimeAlsoAfterItsEnd() {
        store();
        assertThat(miss(end - 1001)).isEqualTo(EVICTED);
        assertThat(miss(end + 5000)).isEqualTo(EVICTED);
    }

    @Test
    void aKeyThatIsGoneWithinTheMarginIsUnknownAlsoAfterItsEnd() {
        store();
        assertThat(miss(end - 1000)).isEqualTo(UNKNOWN);
        assertThat(miss(end + 5000)).isEqualTo(UNKNOWN);
    }

    @Test
    void anotherStoreGivesAnExpiredKeyAnotherEnd() {
        store();
        assertThat(miss(end)).isEqualTo(EXPIRED);
        reasons.stored(KEY, end, end + 1, TTL);
        assertThat(miss(end + 100_000)).isEqualTo(EVICTED);
    }

    @Test
    void aKeyWithoutAnEndNeverExpires() {
        reasons.stored(KEY, now, now, Long.MAX_VALUE);
        assertThat(miss(now + (1L << 40) + 100_000)).isEqualTo(EVICTED);
    }

    @Test
    void aKeyRemovedInItsTimeIsInvalidatedEachTime() {
        store();
        reasons.removed(KEY, end - 1);
        assertThat(miss(end)).isEqualTo(INVALIDATED);
        assertThat(miss(end + 5000)).isEqualTo(INVALIDATED);
    }

    @Test
    void aKeyRemovedAfterItsEndHadExpired() {
        store();
        reasons.removed(KEY, end);
        assertThat(miss(end + 100)).isEqualTo(EXPIRED);
    }

    @Test
    void theRemovalOfAKeyThatIsKnownToBeGoneChangesNothing() {
        store();
        assertThat(miss(now + 5000)).isEqualTo(EVICTED);
        reasons.removed(KEY, now + 6000);
        reasons.cleared(now + 7000);
        assertThat(miss(now + 8000)).isEqualTo(EVICTED);
    }

    @Test
    void clearingInvalidatesWhatIsThereAndNothingElse() {
        store();
        reasons.stored(11, now, now, 500);
        reasons.found(12, now);
        reasons.cleared(now + 600);
        reasons.cleared(now + 700);
        reasons.stored(13, now + 701, now + 702, TTL);
        assertThat(miss(now + 800)).isEqualTo(INVALIDATED);
        assertThat(reasons.reasonOfMiss(11, now + 800)).isEqualTo(EXPIRED);
        assertThat(reasons.reasonOfMiss(12, now + 800)).isEqualTo(INVALIDATED);
        assertThat(reasons.reasonOfMiss(13, now + 800)).isEqualTo(EVICTED);
        assertThat(reasons.reasonOfMiss(14, now + 800)).isEqualTo(COLD);
    }

    @Test
    void aClearThatFailedLeavesDoubt() {
        store();
        reasons.stored(11, now, now, TTL);
        reasons.removed(11, now + 50);
        reasons.perhapsCleared(now + 100);
        assertThat(miss(now + 200)).isEqualTo(UNKNOWN);
        assertThat(reasons.reasonOfMiss(11, now + 200)).isEqualTo(UNKNOWN);
    }

    @Test
    void aKeyThatSomebodyElseStoredIsUnknownWhenItGoes() {
        reasons.found(KEY, now);
        assertThat(miss(now + 100)).isEqualTo(UNKNOWN);
        assertThat(miss(now + 200)).isEqualTo(UNKNOWN);
    }

    @Test
    void aKeyThatSomebodyElseStoredIsInvalidatedWhenRemoved() {
        reasons.found(KEY, now);
        reasons.removed(KEY, now + 100);
        assertThat(miss(now + 200)).isEqualTo(INVALIDATED);
    }

    @Test
    void aHitBeforeTheEndChangesNothing() {
        store();
        reasons.found(KEY, end - 1);
        assertThat(miss(end)).isEqualTo(EXPIRED);
    }

    @Test
    void aHitAfterTheEndMeansThatSomebodyElseStoredIt() {
        store();
        reasons.found(KEY, end);
        assertThat(miss(end + 100)).isEqualTo(UNKNOWN);
    }

    @Test
    void aHitAfterARemovalMeansThatSomebodyElseStoredIt() {
        store();
        reasons.removed(KEY, now + 100);
        reasons.found(KEY, now + 200);
        assertThat(miss(now + 300)).isEqualTo(UNKNOWN);
    }

    @Test
    void aFailedStoreOrRemovalLeavesDoubt() {
        reasons.perhapsStored(KEY, now);
        assertThat(miss(now + 100)).isEqualTo(UNKNOWN);
        store();
        reasons.removed(KEY, now + 200);
        reasons.perhapsRemoved(KEY, now + 300);
        assertThat(miss(now + 400)).isEqualTo(UNKNOWN);
    }

    @Test
    void aFailedRemovalOfAKeyThatIsKnownToBeGoneChangesNothing() {
        store();
        assertThat(miss(end)).isEqualTo(EXPIRED);
        reasons.perhapsRemoved(KEY, end + 100);
        assertThat(miss(end + 200)).isEqualTo(EXPIRED);
    }

    @Test
    void aMissThatBeganBeforeTheStoreHadAnsweredDoesNotTellOfAnEviction() {
        store();
        assertThat(miss(now - 10)).isEqualTo(UNKNOWN);
        assertThat(miss(now)).isEqualTo(UNKNOWN);
        assertThat(miss(now + 8)).isEqualTo(EVICTED);
    }

    @Test
    void aMissThatBeganBeforeAHitChangesNothing() {
        reasons.found(KEY, now);
        assertThat(miss(now - 10)).isEqualTo(UNKNOWN);
        reasons.removed(KEY, now + 100);
        assertThat(miss(now + 200)).isEqualTo(INVALIDATED);
    }

    @Test
    void aMissThatBeganBeforeTheRemovalIsUnknownAndTheNextIsInvalidated() {
        store();
        reasons.removed(KEY, now + 100);
        assertThat(miss(now + 80)).isEqualTo(UNKNOWN);
        assertThat(miss(now + 100)).isEqualTo(INVALIDATED);
        assertThat(miss(now + 80)).isEqualTo(UNKNOWN);
        assertThat(miss(now + 200)).isEqualTo(INVALIDATED);
    }

    @Test
    void aStoreThatOverlappedARemovalIsNotBelieved() {
        reasons.removed(KEY, now);
        reasons.stored(KEY, now, now + 5, TTL);
        assertThat(miss(now + 100)).isEqualTo(UNKNOWN);
        reasons.stored(KEY, now + 1, now + 200, TTL);
        assertThat(miss(now + 300)).isEqualTo(EVICTED);
    }

    @Test
    void aStoreThatOverlappedAClearIsNotBelieved() {
        reasons.cleared(now);
        store();
        assertThat(miss(now + 100)).isEqualTo(UNKNOWN);
    }

    @Test
    void aStoreIsKnownHoweverLongAgoTheTickCounterTurned() {
        reasons.stored(KEY, now, now, 1L << 36);
        assertThat(miss(now + (8L << 23) + 16_384)).isEqualTo(EVICTED);
    }

    @Test
    void timeBeforeTheBeginningIsTheBeginning() {
        reasons.stored(KEY, Long.MIN_VALUE / 2, START - 5000, TTL);
        assertThat(miss(START + TTL)).isEqualTo(EXPIRED);
    }

    @Test
    void theReasonsAddUpToTheMisses() {
        assertThat(miss(now)).isEqualTo(COLD);
        store();
        assertThat(miss(end)).isEqualTo(EXPIRED);
        reasons.unexplained();
        reasons.unexplained();
        assertThat(reasons.counts())
                .isEqualTo(Map.of(COLD, 1L, EXPIRED, 1L, INVALIDATED, 0L, EVICTED, 0L, UNKNOWN, 2L));
    }

    @Test
    void aKeyIsExpectedFromItsStoreUntilItsEndAlsoAfterClears() {
        assertThat(reasons.expects(KEY, now)).isFalse();
        store();
        assertThat(reasons.expects(KEY, end - 1)).isTrue();
        assertThat(reasons.expects(KEY, end)).isFalse();
        reasons.cleared(now + 100);
        assertThat(reasons.expects(KEY, now + 101)).isFalse();
        reasons.stored(KEY, now + 200, now + 300, TTL);
        assertThat(reasons.expects(KEY, now + 301)).isTrue();
        reasons.removed(KEY, now + 400);
        assertThat(reasons.expects(KEY, now + 401)).isFalse();
    }

    @Test
    void reasonsAndCausesAreLabelledInLowerCase() {
        assertThat(INVALIDATED.label()).isEqualTo("invalidated");
        assertThat(EvictionCause.ELSEWHERE.label()).isEqualTo("elsewhere");
    }

    @Test
    void aTableBeyondItsLargestOrWithoutABucketIsRefused() {
        assertThatThrownBy(() -> new MissReasons(0, 127)).hasMessageContaining("not 127");
        assertThatThrownBy(() -> new MissReasons(0, 983_041)).hasMessageContaining("not 983041");
    }
}
