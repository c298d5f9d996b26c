package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.window.Totals;

class NothingIsLostTest {

    private final CacheMonitor monitor =
            new CacheMonitor(() -> Instant.EPOCH, Ticker.system(), List.of("products"), key -> "all");

    @Test
    void cachesBeyondTheBoundAreCountedTogether() {
        for (int i = 0; i < 60; i++) {
            monitor.recordHit("cache" + i, "key", 1);
        }

        List<CacheSnapshot> caches = monitor.snapshot().caches();
        assertThat(caches).hasSize(CacheMonitor.MAX_CACHES + 1);
        assertThat(monitor.snapshot("cache48")).isPresent();
        assertThat(monitor.snapshot("cache49")).isEmpty();
        assertThat(monitor.snapshot(CacheMonitor.OTHER_CACHES).orElseThrow().hits())
                .isEqualTo(11);
    }

    @Test
    void anEntryThatLivesLongerThanCanBeCountedIsCounted() {
        monitor.recordPut("products", "key", Duration.ofSeconds(Long.MAX_VALUE), 7);

        assertThat(monitor.snapshot("products").orElseThrow().put().count()).isEqualTo(1);
    }

    @Test
    void aListenerHearsOfEachCacheOnce() {
        List<String> heard = new ArrayList<>();
        monitor.onCacheAdded(heard::add);
        monitor.recordHit("reviews", "key", 1);
        monitor.recordHit("reviews", "key", 1);
        monitor.recordHit("products", "key", 1);

        assertThat(heard).containsExactly("products", "reviews");
    }

    @Test
    void nothingIsLostByAReset() {
        monitor.recordHit("products", "key", 1);
        monitor.recordMiss("products", "key", 1);
        monitor.reset("products", "alice");
        monitor.recordMiss("products", "key", 1);
        monitor.reset("products", "alice");

        Totals day = monitor.windows("products").orElseThrow().cache().get(4).counted();
        assertThat(day.hits()).isEqualTo(1);
        assertThat(day.misses()).isEqualTo(2);
        assertThat(monitor.snapshot("products").orElseThrow().gets()).isZero();
    }

    @Test
    void anEventOfACacheBeyondTheBoundMakesNoNewRecord() {
        AtomicInteger made = new AtomicInteger();
        CacheMonitor counted = new CacheMonitor(
                () -> {
                    made.incrementAndGet();
                    return Instant.EPOCH;
                },
                Ticker.system(),
                List.of(),
                key -> "all");
        for (int i = 0; i < 60; i++) {
            counted.recordHit("cache" + i, "key", 1);
            counted.recordHit("cache" + i, "key", 1);
        }

        assertThat(made).hasValue(CacheMonitor.MAX_CACHES + 1);
    }
}
