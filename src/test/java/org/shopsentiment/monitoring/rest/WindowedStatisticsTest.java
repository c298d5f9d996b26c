package org.shopsentiment.monitoring.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.CacheSize;
import org.shopsentiment.problem.ProblemException;

class WindowedStatisticsTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final CacheMonitor monitor = new CacheMonitor(
            now::get,
            () -> Duration.between(START, now.get()).toNanos(),
            List.of("products", "reviews"),
            key -> "group");
    private final AdminResource admin =
            new AdminResource(monitor, () -> CacheHealth.unhealthy("REDIS_REFUSED", null, Duration.ZERO));
    private final HistoryResource history = new HistoryResource(monitor);

    private void tenSecondsLater() {
        now.updateAndGet(instant -> instant.plusSeconds(10));
        monitor.sample();
    }

    @BeforeEach
    void twoMinutesOfTraffic() {
        for (int i = 0; i < 50; i++) {
            monitor.recordHit("products", "old", 1_000);
        }
        for (int i = 0; i < 12; i++) {
            tenSecondsLater();
        }
        for (int i = 0; i < 3; i++) {
            monitor.recordHit("products", "new", 2_000);
        }
        monitor.recordMiss("reviews", "r", 4_000);
        monitor.recordLoad("reviews", "r", 9_000);
        monitor.recordPut("reviews", "r", Duration.ofMinutes(1), 6_000);
        monitor.recordRemovals("reviews", List.of("r"), 5, 7_000);
        monitor.recordError("products", CacheOperation.GET, List.of("x"));
        monitor.recordSize("reviews", new CacheSize(23, 2_900L, now.get()));
        tenSecondsLater();
    }

    @Test
    void countsAndRowsAreThoseOfTheWindow() {
        CacheStatistics answer = admin.statistics(null, null, "1m");

        assertThat(answer.window()).isEqualTo("1m");
        assertThat(answer.coveredSeconds()).isEqualTo(60);
        assertThat(List.of(answer.hits(), answer.misses(), answer.total(), answer.errors()))
                .containsExactly(3L, 1L, 4L, 1L);
        assertThat(answer.hitRate()).isEqualTo(0.75);
        assertThat(List.of(answer.puts(), answer.removals(), answer.loads())).containsExactly(1L, 5L, 1L);
        CacheStatisticsRow reviews = answer.caches().get(1);
        assertThat(reviews.name()).isEqualTo("reviews");
        assertThat(List.of(reviews.hits(), reviews.misses(), reviews.removals()))
                .containsExactly(0L, 1L, 5L);
        assertThat(reviews.meanGetSeconds()).isEqualTo(4e-6);
        assertThat(reviews.meanLoadSeconds()).isEqualTo(9e-6);
        assertThat(reviews.meanPutSeconds()).isEqualTo(6e-6);
        assertThat(reviews.timeSavedSeconds()).isEqualTo(-1e-5);
        assertThat(reviews.entries()).isEqualTo(23);
        assertThat(reviews.approximateBytes()).isEqualTo(2_900);
        assertThat(reviews.entriesAgeSeconds()).isEqualTo(10);
        assertThat(reviews.entriesGrowth()).isZero();
    }

    @Test
    void whatHasNoWindowIsLeftOutAndTheRankingsSayWhenTheyBegan() {
        CacheStatistics answer = admin.statistics(null, null, "1m");

        assertThat(answer.topKeysSince()).isEqualTo(START);
        assertThat(answer.topHitKeys()).containsExactly(List.of("products:old", 50L), List.of("products:new", 3L));
        assertThat(answer.errorsByOperation()).isNull();
        assertThat(answer.caches()).allSatisfy(row -> {
            assertThat(row.missesByReason()).isNull();
            assertThat(row.errorsByOperation()).isNull();
            assertThat(row.loadFailures()).isNull();
        });
    }

    @Test
    void withoutAWindowTheCountsAreSinceTheReset() {
        CacheStatistics answer = admin.statistics(null, "products", null);

        assertThat(answer.hits()).isEqualTo(53);
        assertThat(answer.window()).isNull();
        assertThat(answer.coveredSeconds()).isNull();
        assertThat(answer.topKeysSince()).isNull();
        assertThat(answer.errorsByOperation()).containsEntry("get", 1L);
        assertThat(answer.caches().get(0).missesByReason()).hasSize(5);
        assertThat(answer.caches().get(0).coveredSeconds()).isNull();
        assertThat(answer.caches().get(0).entriesGrowth()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6h", "1M", "60", "<b>"})
    void aWrongWindowIsToldWhatIsAllowed(String window) {
        assertThatThrownBy(() -> admin.statistics(null, null, window))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().status()).isEqualTo(400);
                    assertThat(e.problem().detail()).isEqualTo("window must be one of 1m, 5m, 15m, 1h, 24h.");
                });
    }

    @Test
    void theHistoryOfAllCachesAddsUpPointByPoint() {
        History all = history.history(null, "15m");

        assertThat(all.cache()).isNull();
        assertThat(all.points()).hasSize(13);
        assertThat(all.points().get(0).hits()).isEqualTo(50);
        History.Point last = all.points().get(12);
        assertThat(List.of(last.hits(), last.misses(), last.errors(), last.puts(), last.removals()))
                .containsExactly(3L, 1L, 1L, 1L, 5L);
        assertThat(last.entries()).as("products was not counted yet").isNull();
        assertThat(all.coveredSeconds()).isEqualTo(130);
    }

    @Test
    void aHistoryHasTheSizeAndSaysHowFarItReaches() {
        History reviews = history.history("reviews", "7d");

        assertThat(reviews.window()).isEqualTo("7d");
        assertThat(reviews.keptSeconds()).isEqualTo(86_400);
        assertThat(reviews.coveredSeconds()).isEqualTo(120);
        assertThat(reviews.points()).hasSize(2);
        assertThat(history.history("reviews", null).points().get(12).entries()).isEqualTo(23);
        assertThat(history.history("reviews", null).points().get(12).approximateBytes())
                .isEqualTo(2_896);
    }

    @Test
    void withoutPointsAHistoryReachesNowhere() {
        CacheMonitor fresh = new CacheMonitor(() -> START, () -> 0, List.of("products"), key -> "group");

        assertThat(new HistoryResource(fresh).history(null, null).coveredSeconds())
                .isZero();
    }
}
