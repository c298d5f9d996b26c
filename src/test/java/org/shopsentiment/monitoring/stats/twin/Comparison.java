package org.shopsentiment.monitoring.stats.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.MonitorSnapshot;
import org.shopsentiment.monitoring.stats.Timing;
import org.shopsentiment.monitoring.stats.group.GroupCounts;
import org.shopsentiment.monitoring.stats.key.KeyRow;
import org.shopsentiment.monitoring.stats.latency.Latency;

/** Holds every figure of a monitor against its twin's. */
final class Comparison {

    private static final double OFF = 1.0 / 16;

    private Comparison() {}

    static void compare(Stage stage) {
        Map<String, TwinCache> twins = stage.twin.caches;
        MonitorSnapshot all = stage.monitor.snapshot();
        assertThat(all.takenAt()).isEqualTo(stage.time.now());
        assertThat(all.uptime()).isEqualTo(stage.time.uptime());
        assertThat(all.since())
                .isEqualTo(twins.values().stream()
                        .map(twin -> twin.counts.since.at())
                        .min(Comparator.<Instant>naturalOrder())
                        .orElseThrow());
        assertThat(all.caches())
                .extracting(CacheSnapshot::name)
                .containsExactlyElementsOf(twins.keySet().stream().sorted().toList());
        all.caches().forEach(cache -> {
            TwinCache twin = twins.get(cache.name());
            counts(cache, twin.counts);
            times(cache, twin.counts);
            keys(cache.keys().hits(), cache.keys().otherHits(), twin.counts.keyHits);
            keys(cache.keys().misses(), cache.keys().otherMisses(), twin.counts.keyMisses);
            groups(cache, twin.counts);
            assertThat(cache.size()).isEqualTo(twin.size);
            PastComparison.compare(stage, cache.name(), twin);
        });
        assertThat(all.gets())
                .isEqualTo(all.hits() + all.misses())
                .isEqualTo(twins.values().stream()
                        .mapToLong(twin -> twin.counts.hits.count() + twin.counts.misses.count())
                        .sum());
    }

    private static void counts(CacheSnapshot cache, TwinCounts twin) {
        assertThat(cache.since()).isEqualTo(twin.since);
        assertThat(cache.missReasons()).isEqualTo(twin.reasons);
        assertThat(cache.hits()).isEqualTo(twin.hits.count());
        assertThat(cache.misses())
                .isEqualTo(twin.misses.count())
                .isEqualTo(cache.missGets().count());
        assertThat(cache.gets()).isEqualTo(cache.hits() + cache.misses());
        assertThat(cache.removals()).isEqualTo(twin.removals);
        assertThat(cache.errors()).isEqualTo(twin.errors);
        assertThat(cache.hitRate())
                .isEqualTo(
                        cache.gets() == 0 ? 0 : (double) twin.hits.count() / (twin.hits.count() + twin.misses.count()));
    }

    private static void times(CacheSnapshot cache, TwinCounts twin) {
        latency(cache.hitGets(), twin.hits);
        latency(cache.missGets(), twin.misses);
        latency(cache.put(), twin.puts);
        latency(cache.loads(), twin.loads);
        assertThat(cache.remove()).isEqualTo(twin.removes.timing());
        assertThat(cache.oversized()).isEqualTo(twin.oversized);
        assertThat(cache.loadFailures()).isEqualTo(twin.loadFailures.timing());
        assertThat(cache.get())
                .isEqualTo(new Timing(cache.gets(), Duration.ofNanos(twin.hits.sum() + twin.misses.sum())));
        saved(cache.timeSavedSeconds(), twin.hits, twin.misses, twin.loads, twin.puts);
        long answering = twin.hits.sum() + twin.misses.sum() + twin.loads.sum() + twin.puts.sum();
        same(cache.meanAnswerSeconds(), cache.gets(), answering / 1e9 / cache.gets());
    }

    private static void latency(Latency latency, TwinTimes twin) {
        assertThat(Timing.of(latency)).isEqualTo(twin.timing());
        near(latency.p50(), twin.quantile(0.50));
        near(latency.p95(), twin.quantile(0.95));
        near(latency.p99(), twin.quantile(0.99));
        near(latency.max(), twin.quantile(1));
        if (twin.count() > 0) {
            assertThat(latency.mean()).contains(Duration.ofNanos(twin.sum() / twin.count()));
        }
    }

    private static void near(Duration shown, long nanos) {
        assertThat((double) shown.toNanos()).isCloseTo((double) nanos, within(nanos * OFF));
    }

    /** The formula of the issue, word for word. */
    private static void saved(OptionalDouble shown, TwinTimes hits, TwinTimes misses, TwinTimes loads, TwinTimes puts) {
        double saved =
                hits.count() * (mean(loads) - mean(hits)) - misses.count() * mean(misses) - puts.count() * mean(puts);
        same(shown, loads.count(), saved / 1e9);
    }

    private static double mean(TwinTimes times) {
        return times.count() == 0 ? 0 : (double) times.sum() / times.count();
    }

    private static void same(OptionalDouble shown, long events, double seconds) {
        if (events == 0) {
            assertThat(shown).isEmpty();
        } else {
            assertThat(shown.orElseThrow()).isCloseTo(seconds, within(1e-6));
        }
    }

    private static void keys(List<KeyRow> shown, long others, Map<String, Long> twin) {
        long unlisted = twin.getOrDefault(Keys.LONG, 0L);
        List<KeyRow> rows = twin.entrySet().stream()
                .filter(key -> !key.getKey().equals(Keys.LONG))
                .map(key -> exactly(key.getKey(), key.getValue(), key.getValue() < unlisted))
                .sorted(Comparator.comparingLong(KeyRow::count).reversed().thenComparing(KeyRow::key))
                .toList();
        assertThat(shown).containsExactlyElementsOf(rows);
        assertThat(others).isEqualTo(unlisted);
    }

    private static KeyRow exactly(String key, long count, boolean uncertain) {
        return new KeyRow(key, count, count, count, uncertain);
    }

    private static void groups(CacheSnapshot cache, TwinCounts twin) {
        assertThat(cache.groups())
                .containsExactlyElementsOf(twin.groups.entrySet().stream()
                        .map(group -> group.getValue().counts(group.getKey()))
                        .sorted(GroupCounts.RANKING)
                        .toList());
        assertThat(cache.groups().stream().mapToLong(GroupCounts::gets).sum()).isEqualTo(cache.gets());
        for (GroupCounts group : cache.groups()) {
            TwinGroup times = twin.groups.get(group.name());
            saved(CacheSnapshot.timeSavedSeconds(group), times.hits, times.misses, times.loads, times.puts);
        }
    }
}
