package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissReasonsTwinTest {

    private static final int STEPS = 200_000;
    private static final long LONGER_THAN_A_TICK = 16;

    private final Map<MissReason, Long> said = new EnumMap<>(MissReason.class);
    private int withheld;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void saysWhatTheTwinSaysWhileNothingIsForgotten(long seed) {
        play(seed, 300, MissReasons.LARGEST_BYTES);

        assertThat(withheld).isZero();
        assertThat(said).containsOnlyKeys(MissReason.values());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void neverSaysAnythingElseButUnknownWhenItHasForgotten(long seed) {
        play(seed, 3000, 20 * 128);

        assertThat(withheld).isPositive();
        assertThat(said.get(MissReason.EVICTED)).isPositive();
    }

    private void play(long seed, int keys, int bytes) {
        SplittableRandom random = new SplittableRandom(seed);
        long now = random.nextLong(-1_000_000, 1_000_000);
        MissReasons table = new MissReasons(now, bytes);
        KnowsEverything twin = new KnowsEverything();
        for (int step = 0; step < STEPS; step++) {
            now += LONGER_THAN_A_TICK + random.nextInt(50);
            long key = random.nextInt(1, keys) * 0x1234_5678_9ABCL;
            int what = random.nextInt(1000);
            if (what < 250) {
                long ttl = random.nextInt(20) == 0 ? Long.MAX_VALUE : random.nextInt(60_000);
                table.stored(key, now, now, ttl);
                twin.stored(key, now, ttl);
            } else if (what < 400) {
                if (!table.expects(key, now)) {
                    table.found(key, now);
                }
                twin.found(key, now);
            } else if (what < 500) {
                table.removed(key, now);
                twin.removed(key, now);
            } else if (what == 500) {
                table.cleared(now);
                twin.cleared(now);
            } else if (what < 510) {
                table.perhapsStored(key, now);
                twin.doubtful(key);
            } else {
                MissReason answer = table.reasonOfMiss(key, now);
                said.merge(answer, 1L, Long::sum);
                compare(answer, twin.reasonOfMiss(key, now), twin.removedAfterEnd(key));
            }
        }
        assertThat(table.counts()).containsAllEntriesOf(said);
    }

    private void compare(MissReason answer, MissReason truth, boolean removedAfterEnd) {
        if (answer == truth) {
            return;
        }
        withheld++;
        if (answer == MissReason.INVALIDATED) {
            assertThat(removedAfterEnd).isTrue();
            assertThat(truth).isEqualTo(MissReason.EXPIRED);
        } else {
            assertThat(answer).isEqualTo(MissReason.UNKNOWN);
        }
    }
}
