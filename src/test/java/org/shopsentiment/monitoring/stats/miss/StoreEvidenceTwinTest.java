package org.shopsentiment.monitoring.stats.miss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.monitoring.stats.miss.StoreReport.Server;

class StoreEvidenceTwinTest {

    private static final int STEPS = 1_500;
    private static final int KEYS = 50;

    private final Map<Long, Long> stored = new HashMap<>();
    private final ReadsAllReports twin = new ReadsAllReports();
    private final Set<EvictionCause> happened = EnumSet.noneOf(EvictionCause.class);
    private final Set<EvictionCause> seen = EnumSet.noneOf(EvictionCause.class);
    private long now;
    private int runId;
    private long evictions;
    private long flushes;
    private long commands = 1_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellsTheCausesThatTheTwinTells(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StoreEvidence evidence = new StoreEvidence(() -> now);
        MissReasons reasons = new MissReasons(0, MissReasons.LARGEST_BYTES, evidence);
        for (int step = 1; step <= STEPS; step++) {
            now += 24;
            long key = random.nextInt(KEYS) * 0x1234_5678_9ABCL;
            int what = random.nextInt(100);
            if (what < 40) {
                reasons.stored(key, now, now, Long.MAX_VALUE);
                stored.put(key, now / 8 * 8);
            } else if (what < 80) {
                miss(reasons, key);
            } else if (what < 86) {
                happen(random.nextInt(4));
            } else {
                evidence.ask(() -> {
                    twin.asked();
                    boolean answers = random.nextInt(3) > 0;
                    Optional<StoreReport> report = answers ? Optional.of(report()) : Optional.empty();
                    Set<EvictionCause> told = EnumSet.copyOf(happened);
                    miss(reasons, key);
                    now += 24;
                    if (answers) {
                        twin.told(now, told);
                        happened.clear();
                    }
                    return report;
                });
            }
            if (step % 20 == 0) {
                assertThat(reasons.misses().evictions()).isEqualTo(twin.counts());
                seen.addAll(twin.told());
            }
        }
        assertThat(seen).containsOnly(EvictionCause.values());
    }

    private void miss(MissReasons reasons, long key) {
        if (reasons.reasonOfMiss(key, now) == MissReason.EVICTED) {
            twin.missed(Objects.requireNonNull(stored.get(key)));
        }
    }

    private void happen(int what) {
        switch (what) {
            case 0 -> runId++;
            case 1 -> flushes++;
            case 2 -> evictions += 3;
            default -> commands++;
        }
        if (what == 0) {
            happened.add(EvictionCause.RESTART);
        } else if (what == 1) {
            happened.add(EvictionCause.FLUSH);
        } else if (what == 2) {
            happened.add(EvictionCause.MEMORY);
        }
    }

    private StoreReport report() {
        return new StoreReport(Map.of("run " + runId, new Server(evictions, flushes, commands)));
    }
}
