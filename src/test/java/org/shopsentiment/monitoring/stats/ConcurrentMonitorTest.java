package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.group.GroupCounts;
import org.shopsentiment.monitoring.stats.key.KeyRow;
import org.shopsentiment.monitoring.stats.window.Totals;

@Tag("slow")
class ConcurrentMonitorTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 3_000;
    private static final long ALL = (long) THREADS * ROUNDS;
    private static final List<String> CACHES = List.of("products", "reviews", "product");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final CacheMonitor monitor =
            new CacheMonitor(now::get, Ticker.system(), List.of("products"), key -> "group " + key.charAt(0));

    private void recordEverything() {
        for (int i = 0; i < ROUNDS; i++) {
            String cache = CACHES.get(i % CACHES.size());
            String key = i % 10 + "key" + i % 130;
            monitor.recordMiss(cache, key, 2);
            monitor.recordLoad(cache, key, 3);
            monitor.recordPut(cache, key, Duration.ofMinutes(5), 5);
            monitor.recordHit(cache, key, 7);
            monitor.recordHit(cache, key, 11);
            monitor.recordUnreadable(cache, key, 13);
            monitor.recordLoadFailure(cache, 17);
            monitor.recordRemoving(cache, List.of(key));
            monitor.recordRemovals(cache, List.of(key), 2, 19);
            if (i % 100 == 0) {
                monitor.recordClearing(cache);
            }
            monitor.recordCleared(cache, 3, 23);
            monitor.recordError(cache, CacheOperation.PUT, List.of(key));
            monitor.recordError(cache, CacheOperation.GET, List.of(key));
        }
    }

    private void sample() {
        now.updateAndGet(instant -> instant.plusMillis(500));
        monitor.sample();
    }

    private void look() {
        MonitorSnapshot all = monitor.snapshot();
        assertThat(all.gets()).isEqualTo(all.hits() + all.misses());
        for (CacheSnapshot cache : all.caches()) {
            assertThat(cache.gets()).isLessThanOrEqualTo(4 * ALL / 3);
            assertThat(monitor.windows(cache.name()).orElseThrow().cache())
                    .allMatch(sum -> sum.counted().hits() <= 2 * ALL / 3);
            assertThat(monitor.history(cache.name(), Duration.ofHours(1)).orElseThrow())
                    .allMatch(point -> point.counted().hits() <= 2 * ALL / 3);
        }
    }

    @Test
    void whateverHappensInAllThreadsIsCountedExactly() throws Exception {
        Together.run(THREADS, thread -> recordEverything(), this::sample, this::look);

        MonitorSnapshot all = monitor.snapshot();
        assertThat(all.hits()).isEqualTo(2 * ALL);
        assertThat(all.misses()).isEqualTo(2 * ALL);
        assertThat(all.caches()).hasSize(CACHES.size());
        for (CacheSnapshot cache : all.caches()) {
            long share = ALL / CACHES.size();
            assertThat(Timing.of(cache.hitGets())).isEqualTo(new Timing(2 * share, Duration.ofNanos(18 * share)));
            assertThat(Timing.of(cache.missGets())).isEqualTo(new Timing(2 * share, Duration.ofNanos(15 * share)));
            assertThat(cache.misses()).isEqualTo(2 * share);
            assertThat(Timing.of(cache.loads())).isEqualTo(new Timing(share, Duration.ofNanos(3 * share)));
            assertThat(Timing.of(cache.put())).isEqualTo(new Timing(share, Duration.ofNanos(5 * share)));
            assertThat(cache.loadFailures()).isEqualTo(new Timing(share, Duration.ofNanos(17 * share)));
            assertThat(cache.remove()).isEqualTo(new Timing(2 * share, Duration.ofNanos(42 * share)));
            assertThat(cache.removals()).isEqualTo(5 * share);
            assertThat(cache.errors())
                    .isEqualTo(
                            Map.of(CacheOperation.PUT, share, CacheOperation.GET, share, CacheOperation.DECODE, share));
            assertThat(cache.keys().hits()).allMatch(KeyRow::exact).hasSize(100);
            assertThat(cache.groups()).hasSize(10);
            assertThat(cache.groups().stream().mapToLong(GroupCounts::hits).sum())
                    .isEqualTo(2 * share);
            assertThat(cache.groups().stream().mapToLong(GroupCounts::missNanos).sum())
                    .isEqualTo(15 * share);
            Totals day =
                    monitor.windows(cache.name()).orElseThrow().cache().get(4).counted();
            assertThat(day)
                    .isEqualTo(new Totals(
                            2 * share,
                            2 * share,
                            3 * share,
                            share,
                            5 * share,
                            18 * share,
                            15 * share,
                            share,
                            3 * share,
                            5 * share,
                            Totals.UNKNOWN));
        }
    }

    /** What a thread was just counting when a reset came may be in no window; nothing else, and nothing twice. */
    @Test
    void resetsLoseNothingButWhatIsUnderWay() throws Exception {
        AtomicInteger resets = new AtomicInteger();
        int rounds = 20_000;
        Together.run(
                THREADS,
                thread -> {
                    for (int i = 0; i < rounds; i++) {
                        monitor.recordHit("products", "key", 1);
                        monitor.recordMiss("products", "key", 1);
                        monitor.recordPut("products", "key", Duration.ofMinutes(5), 1);
                    }
                },
                () -> {
                    monitor.reset("products", "alice");
                    resets.incrementAndGet();
                },
                this::sample);

        long all = (long) THREADS * rounds;
        long underWay = (long) THREADS * resets.get();
        Totals day = monitor.windows("products").orElseThrow().cache().get(4).counted();
        assertThat(day.misses()).isEqualTo(all);
        assertThat(day.hits()).isBetween(all - underWay, all);
        assertThat(day.puts()).isBetween(all - underWay, all);
        assertThat(monitor.snapshot("products").orElseThrow().hits()).isLessThanOrEqualTo(all);
    }

    @Test
    void cachesBeyondTheBoundAreCountedTogetherInAllThreads() throws Exception {
        int names = 120;
        Together.run(THREADS, thread -> {
            for (int i = 0; i < names; i++) {
                monitor.recordHit("cache" + i, "key", 1);
            }
        });

        List<CacheSnapshot> caches = monitor.snapshot().caches();
        assertThat(caches).hasSizeLessThanOrEqualTo(CacheMonitor.MAX_CACHES + 1);
        assertThat(caches.stream().mapToLong(CacheSnapshot::hits).sum()).isEqualTo((long) THREADS * names);
    }
}
