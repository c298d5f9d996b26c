package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shopsentiment.monitoring.stats.miss.EvictionCause.ELSEWHERE;
import static org.shopsentiment.monitoring.stats.miss.EvictionCause.FLUSH;
import static org.shopsentiment.monitoring.stats.miss.EvictionCause.MEMORY;
import static org.shopsentiment.monitoring.stats.miss.EvictionCause.RESTART;
import static org.shopsentiment.monitoring.stats.miss.EvictionCause.UNKNOWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.miss.StoreReport.Server;

class EvictedByTest {

    private static final long START = -17_000;
    private static final long TTL = 3_600_000;

    private long now = START;
    private String runId = "first";
    private long evictions;
    private long flushes;
    private long commands = 1_000;
    private final StoreEvidence evidence = new StoreEvidence(() -> now);
    private final MissReasons reasons = new MissReasons(START, MissReasons.LARGEST_BYTES, evidence);

    private void pass(long millis) {
        now += millis;
    }

    private void store(long key) {
        pass(16);
        reasons.stored(key, now, now, TTL);
        pass(16);
    }

    private void miss(long... keys) {
        for (long key : keys) {
            assertThat(reasons.reasonOfMiss(key, now)).isEqualTo(MissReason.EVICTED);
        }
    }

    private Optional<StoreReport> report() {
        pass(4);
        commands++;
        return Optional.of(new StoreReport(Map.of(runId, new Server(evictions, flushes, commands))));
    }

    private void ask() {
        evidence.ask(this::report);
    }

    private void evicted(EvictionCause cause, long count) {
        evicted(Map.of(cause, count));
    }

    private void evicted(Map<EvictionCause, Long> expected) {
        Map<EvictionCause, Long> all = new EnumMap<>(EvictionCause.class);
        for (EvictionCause cause : EvictionCause.values()) {
            all.put(cause, expected.getOrDefault(cause, 0L));
        }
        assertThat(reasons.misses().evictions()).isEqualTo(all);
        assertThat(reasons.counts())
                .containsEntry(
                        MissReason.EVICTED,
                        expected.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void aMissIsUndecidedUntilTheStoreWasAskedAfterIt() {
        ask();
        store(1);
        miss(1, 1, 1);
        evicted(UNKNOWN, 3);

        ask();
        evicted(ELSEWHERE, 3);
    }

    @Test
    void whatHappenedBeforeTheReportIsToldOfTheMissesBeforeIt() {
        ask();
        store(1);
        flushes++;
        miss(1, 1);
        ask();
        evicted(FLUSH, 2);

        store(1);
        evictions += 7;
        miss(1);
        ask();
        evicted(Map.of(FLUSH, 2L, MEMORY, 1L));

        store(1);
        runId = "second";
        miss(1, 1, 1, 1);
        ask();
        evicted(Map.of(FLUSH, 2L, MEMORY, 1L, RESTART, 4L));
    }

    @Test
    void whatHappenedSinceTheStoreIsToldAtOnce() {
        ask();
        store(1);
        store(2);
        store(3);
        flushes++;
        ask();
        miss(1);
        evicted(FLUSH, 1);

        evictions++;
        ask();
        miss(2);
        evicted(FLUSH, 2);

        runId = "second";
        ask();
        miss(3);
        evicted(Map.of(FLUSH, 2L, RESTART, 1L));
    }

    @Test
    void whatHappenedBeforeTheStoreTookNothing() {
        ask();
        flushes++;
        evictions++;
        runId = "second";
        ask();
        store(1);
        miss(1);
        ask();
        evicted(ELSEWHERE, 1);
    }

    @Test
    void ofSeveralThatHappenedTheFirstIsTold() {
        ask();
        store(1);
        flushes++;
        evictions++;
        miss(1);
        ask();
        evicted(FLUSH, 1);
        miss(1);
        evicted(FLUSH, 2);
    }

    @Test
    void aReportThatWasAskedForBeforeTheMissDoesNotDecideIt() {
        ask();
        store(1);
        evidence.ask(() -> {
            Optional<StoreReport> told = report();
            flushes++;
            miss(1);
            return told;
        });
        evicted(UNKNOWN, 1);

        ask();
        evicted(FLUSH, 1);
    }

    @Test
    void aStoreThatCannotTellLeavesItUndecided() {
        ask();
        store(1);
        evictions++;
        miss(1);
        evidence.ask(Optional::empty);
        evicted(UNKNOWN, 1);
        assertThatThrownBy(() -> evidence.ask(() -> {
                    throw new IllegalStateException("no answer");
                }))
                .hasMessage("no answer");
        miss(1);
        evicted(UNKNOWN, 2);

        ask();
        evicted(MEMORY, 2);
    }

    @Test
    void aStoreThatNeverTellsLeavesAllUnknown() {
        store(1);
        miss(1, 1);
        evidence.ask(Optional::empty);
        miss(1);
        evicted(UNKNOWN, 3);
    }

    @Test
    void nothingIsKnownOfWhatWasStoredBeforeTheFirstReport() {
        flushes = 5;
        store(1);
        store(2);
        miss(1);
        ask();
        miss(1);
        ask();
        evicted(UNKNOWN, 2);

        flushes++;
        ask();
        miss(2);
        evicted(Map.of(UNKNOWN, 2L, FLUSH, 1L));
    }

    @Test
    void anEntryStoredWhenTheReportCameMayHaveBeenTakenBeforeIt() {
        ask();
        pass(7 - now & 7);
        flushes++;
        evidence.ask(() -> {
            Optional<StoreReport> told = report();
            pass(4);
            return told;
        });
        assertThat((now - START + 1) % 8).isZero();
        reasons.stored(1, now, now, TTL);
        pass(16);
        miss(1);
        evicted(FLUSH, 1);
    }

    @Test
    void countsThatSomebodyResetHideWhatTookAnEntryStoredBefore() {
        ask();
        store(1);
        store(2);
        miss(1);
        commands = 3;
        ask();
        evicted(UNKNOWN, 1);
        miss(2);
        ask();
        evicted(UNKNOWN, 2);

        store(3);
        miss(3);
        ask();
        evicted(Map.of(UNKNOWN, 2L, ELSEWHERE, 1L));
    }

    @Test
    void whatWasUndecidedWhenACountBeganIsNeverDecided() {
        ask();
        store(1);
        miss(1, 1);
        MissCounts before = reasons.settled();
        assertThat(before.evictions()).containsEntry(UNKNOWN, 2L);
        flushes++;
        miss(1, 1, 1);
        assertThat(reasons.misses().since(before).evictions()).containsEntry(UNKNOWN, 3L);
        ask();

        MissCounts since = reasons.misses().since(before);
        assertThat(since.evictions()).isEqualTo(Map.of(RESTART, 0L, FLUSH, 3L, MEMORY, 0L, ELSEWHERE, 0L, UNKNOWN, 0L));
        assertThat(since.reasons()).containsEntry(MissReason.EVICTED, 3L);
        assertThat(since.total()).isEqualTo(3);
        evicted(Map.of(UNKNOWN, 2L, FLUSH, 3L));
    }

    @Test
    void whatTheStoreWasAskedForWhenACountBeganIsNeverDecidedEither() {
        ask();
        store(1);
        evidence.ask(() -> {
            miss(1);
            evidence.ask(Optional::empty);
            reasons.settled();
            flushes++;
            return report();
        });
        evicted(UNKNOWN, 1);
    }

    @Test
    void theCachesOfAStoreHaveTheSameEvidenceAndTheirOwnCounts() {
        ask();
        store(1);
        MissReasons other = new MissReasons(START, 128, evidence);
        other.stored(1, now, now, TTL);
        pass(16);
        flushes++;
        miss(1, 1);
        other.reasonOfMiss(1, now);
        ask();
        evicted(FLUSH, 2);
        assertThat(other.misses().evictions()).containsEntry(FLUSH, 1L);
        assertThat(other.misses().total()).isEqualTo(1);
    }

    @Test
    void theOtherReasonsHaveNoCause() {
        ask();
        reasons.reasonOfMiss(1, now);
        reasons.unexplained();
        evicted(Map.of());
        assertThat(reasons.misses().total()).isEqualTo(2);
    }
}
