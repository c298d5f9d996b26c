package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.window.WindowSum;

class MonitorSnapshotTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final CacheMonitor monitor =
            new CacheMonitor(now::get, () -> 7, List.of("products"), key -> "group " + key);

    @Test
    void oneCacheAloneIsSinceItsOwnBeginning() {
        monitor.recordHit("products", "a", 1);
        now.set(START.plusSeconds(5));
        monitor.recordHit("reviews", "b", 1);
        monitor.recordMiss("reviews", "b", 1);
        now.set(START.plusSeconds(9));
        MonitorSnapshot all = monitor.snapshot();

        assertThat(all.since()).isEqualTo(START);
        assertThat(all.only("nowhere")).isEmpty();
        MonitorSnapshot reviews = all.only("reviews").orElseThrow();
        assertThat(reviews.since()).isEqualTo(START.plusSeconds(5));
        assertThat(reviews.takenAt()).isEqualTo(START.plusSeconds(9));
        assertThat(reviews.caches()).extracting(CacheSnapshot::name).containsExactly("reviews");
        assertThat(reviews.gets()).isEqualTo(2);
    }

    @Test
    void timeSavedIsHitsTimesWhatALoadTakesLongerLessWhatMissesAndStoresCost() {
        for (int i = 0; i < 4; i++) {
            monitor.recordLoad("products", "a", Duration.ofSeconds(3).toNanos());
        }
        for (int i = 0; i < 5; i++) {
            monitor.recordHit("products", "a", Duration.ofSeconds(1).toNanos());
        }
        monitor.recordMiss("products", "a", Duration.ofSeconds(2).toNanos());
        monitor.recordPut(
                "products", "a", Duration.ofMinutes(1), Duration.ofSeconds(1).toNanos());

        CacheSnapshot products = monitor.snapshot("products").orElseThrow();
        assertThat(products.timeSavedSeconds()).hasValue(5 * (3 - 1) - 2 - 1);
        assertThat(CacheSnapshot.timeSavedSeconds(products.groups().get(0))).hasValue(7);
        assertThat(products.meanAnswerSeconds()).hasValue((5 + 2 + 12 + 1) / 6.0);
    }

    @Test
    void aGroupsWindowsRollToo() {
        monitor.recordHit("products", "a", 1);
        now.set(START.plusSeconds(10));
        monitor.sample();
        for (int i = 2; i <= 8; i++) {
            now.set(START.plusSeconds(10L * i));
            monitor.sample();
        }
        monitor.recordHit("products", "a", 1);

        assertThat(monitor.windows("products").orElseThrow().groups().get("group a"))
                .extracting(WindowSum::covered)
                .startsWith(Duration.ofSeconds(60), Duration.ofSeconds(80));
    }

    @Test
    void operationsAreLabelledInLowerCase() {
        assertThat(CacheOperation.DECODE.label()).isEqualTo("decode");
    }
}
