package org.shopsentiment.monitoring.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.key.KeyRow;

class CacheMonitorTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final AtomicLong nanos = new AtomicLong(1_000);
    private final CacheMonitor monitor =
            new CacheMonitor(now::get, nanos::get, List.of("products"), key -> "group of " + key.charAt(0));

    private CacheSnapshot products() {
        return monitor.snapshot("products").orElseThrow();
    }

    @Test
    void aDeclaredCacheIsShownBeforeItsFirstLookup() {
        assertThat(monitor.snapshot().caches()).extracting(CacheSnapshot::name).containsExactly("products");
        assertThat(products().gets()).isZero();
    }

    @Test
    void theHitRateIsZeroWithoutLookups() {
        assertThat(products().hitRate()).isEqualTo(0.0);
        assertThat(monitor.snapshot().hitRate()).isEqualTo(0.0);
    }

    @Test
    void eachCountGoesWhereItBelongs() {
        record(2, () -> monitor.recordHit("products", "a", 11));
        record(3, () -> monitor.recordMiss("products", "b", 13));
        record(5, () -> monitor.recordPut("products", "p", Duration.ofSeconds(60), 17));
        record(7, () -> monitor.recordRemovals("products", List.of("p"), 19, 23));
        record(11, () -> monitor.recordLoad("products", "p", 29));
        record(13, () -> monitor.recordLoadFailure("products", 31));
        record(17, () -> monitor.recordError("products", CacheOperation.GET, List.of("p")));
        record(19, () -> monitor.recordError("products", CacheOperation.CLEAR, List.of("p")));

        CacheSnapshot products = products();
        assertThat(Timing.of(products.hitGets())).isEqualTo(new Timing(2, Duration.ofNanos(22)));
        assertThat(Timing.of(products.missGets())).isEqualTo(new Timing(3, Duration.ofNanos(39)));
        assertThat(products.gets()).isEqualTo(5);
        assertThat(products.hitRate()).isEqualTo(0.4);
        assertThat(Timing.of(products.put())).isEqualTo(new Timing(5, Duration.ofNanos(85)));
        assertThat(products.removals()).isEqualTo(7 * 19);
        assertThat(products.remove()).isEqualTo(new Timing(7, Duration.ofNanos(161)));
        assertThat(Timing.of(products.loads())).isEqualTo(new Timing(11, Duration.ofNanos(319)));
        assertThat(products.loadFailures()).isEqualTo(new Timing(13, Duration.ofNanos(403)));
        assertThat(products.errors())
                .containsOnly(Map.entry(CacheOperation.GET, 17L), Map.entry(CacheOperation.CLEAR, 19L));
        assertThat(products.errorCount()).isEqualTo(36);
    }

    @Test
    void anErrorIsNeitherAHitNorAMiss() {
        monitor.recordError("products", CacheOperation.GET, List.of("p"));

        assertThat(products().gets()).isZero();
        assertThat(products().errorCount()).isEqualTo(1);
    }

    @Test
    void rankingsAreByCountAndThenByKey() {
        record(2, () -> monitor.recordHit("products", "b", 1));
        record(2, () -> monitor.recordHit("products", "a", 1));
        record(5, () -> monitor.recordHit("products", "c", 1));
        record(3, () -> monitor.recordMiss("products", "a", 1));

        assertThat(products().keys().hits()).containsExactly(exact("c", 5), exact("a", 2), exact("b", 2));
        assertThat(products().keys().misses()).containsExactly(exact("a", 3));
    }

    @Test
    void aSnapshotRanksAtMostAHundredKeys() {
        for (int i = 0; i < 150; i++) {
            monitor.recordHit("products", "key" + i, 1);
        }

        assertThat(products().keys().hits()).hasSize(CacheSnapshot.RANKED_KEYS);
        assertThat(products().keys().otherHits()).isEqualTo(1);
    }

    @Test
    void theSumsOverTheCachesAreOfTheSameSnapshots() {
        record(3, () -> monitor.recordHit("products", "a", 1));
        record(2, () -> monitor.recordHit("reviews", "a", 1));
        record(5, () -> monitor.recordMiss("reviews", "b", 1));

        MonitorSnapshot all = monitor.snapshot();
        assertThat(all.hits()).isEqualTo(5);
        assertThat(all.misses()).isEqualTo(5);
        assertThat(all.gets()).isEqualTo(10);
        assertThat(all.hitRate()).isEqualTo(0.5);
        assertThat(all.keys(1).hits()).containsExactly(exact("products:a", 3));
        assertThat(all.keys(1).otherHits()).isEqualTo(2);
        assertThat(all.keys(10).hits()).containsExactly(exact("products:a", 3), exact("reviews:a", 2));
        assertThat(all.keys(10).misses()).containsExactly(exact("reviews:b", 5));
    }

    @Test
    void aResetOfOneCacheLeavesTheOthersAndTheUptime() {
        monitor.recordHit("products", "a", 1);
        monitor.recordHit("reviews", "b", 1);
        nanos.addAndGet(Duration.ofSeconds(90).toNanos());
        now.set(Instant.parse("2026-11-22T10:01:30Z"));

        assertThat(monitor.reset("products", "alice")).isTrue();

        MonitorSnapshot all = monitor.snapshot();
        assertThat(products().gets()).isZero();
        assertThat(products().keys().hits()).isEmpty();
        assertThat(products().since()).isEqualTo(new Reset(Instant.parse("2026-11-22T10:01:30Z"), "alice"));
        assertThat(all.hits()).isEqualTo(1);
        assertThat(all.since()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(all.takenAt()).isEqualTo(Instant.parse("2026-11-22T10:01:30Z"));
        assertThat(all.uptime()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aResetOfEverythingStartsANewPeriod() {
        monitor.recordHit("products", "a", 1);
        monitor.recordHit("reviews", "b", 1);
        now.set(Instant.parse("2026-11-22T11:00:00Z"));

        monitor.resetAll("alice");

        assertThat(monitor.snapshot().gets()).isZero();
        assertThat(monitor.snapshot().since()).isEqualTo(Instant.parse("2026-11-22T11:00:00Z"));
    }

    @Test
    void aCacheThatIsNotKnownHasNoSnapshotAndNoReset() {
        assertThat(monitor.snapshot("nowhere")).isEmpty();
        assertThat(monitor.reset("nowhere", "alice")).isFalse();
    }

    @Test
    void listenersHearOfKnownAndOfLaterCaches() {
        List<String> heard = new ArrayList<>();
        monitor.onCacheAdded(heard::add);

        monitor.recordMiss("reviews", "a", 1);
        monitor.recordMiss("reviews", "a", 1);

        assertThat(heard).containsExactly("products", "reviews");
    }

    @Test
    void cachesBeyondTheBoundAreCountedAsOne() {
        for (int i = 0; i < CacheMonitor.MAX_CACHES + 50; i++) {
            monitor.recordHit("cache" + i, "a", 1);
        }

        assertThat(monitor.snapshot().caches()).hasSize(CacheMonitor.MAX_CACHES + 1);
        assertThat(monitor.snapshot().hits()).isEqualTo(CacheMonitor.MAX_CACHES + 50);
        assertThat(monitor.snapshot(CacheMonitor.OTHER_CACHES).orElseThrow().hits())
                .isEqualTo(51);
    }

    @Test
    void aNegativeTimeCountsAsNone() {
        monitor.recordHit("products", "a", -5);

        assertThat(Timing.of(products().hitGets())).isEqualTo(new Timing(1, Duration.ZERO));
    }

    private static KeyRow exact(String key, long count) {
        return new KeyRow(key, count, count, count, false);
    }

    private static void record(int times, Runnable recording) {
        for (int i = 0; i < times; i++) {
            recording.run();
        }
    }
}
