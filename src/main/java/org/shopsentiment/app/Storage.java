package org.shopsentiment.app;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shopsentiment.cache.RememberedRemovals;
import org.shopsentiment.cache.TextStore;
import org.shopsentiment.cache.local.LocalTexts;
import org.shopsentiment.cache.local.NoTexts;
import org.shopsentiment.cache.redis.KeyCensus;
import org.shopsentiment.cache.redis.RedisConnection;
import org.shopsentiment.cache.redis.RedisHealthCheck;
import org.shopsentiment.cache.redis.RedisTexts;
import org.shopsentiment.cache.redis.RedisWitness;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.monitoring.health.CacheHealthCheck;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.monitoring.stats.Ticker;
import org.shopsentiment.monitoring.stats.miss.StoreReport;

/**
 * Where entries are kept, and what belongs to it.
 *
 * @param texts the store
 * @param sizes counts the entries of each cache; empty where they could not be counted
 * @param health asks the store how it is
 * @param report asks the store what happened to it; empty where it cannot tell
 * @param upkeep to be run every second
 */
record Storage(
        TextStore texts,
        Supplier<Optional<Map<String, KeyCensus.Size>>> sizes,
        CacheHealthCheck health,
        Supplier<Optional<StoreReport>> report,
        Runnable upkeep) {

    private static final int PENDING_REMOVALS = 10_000;

    static Storage inRedis(
            RedisConnection connection,
            RedisTexts redis,
            KeyCensus census,
            RedisHealthCheck health,
            RedisWitness witness,
            StatisticsRecorder recorder,
            Ticker ticker) {
        RememberedRemovals texts = new RememberedRemovals(redis, PENDING_REMOVALS, recorder, ticker);
        return new Storage(texts, census::count, health, witness::report, () -> {
            connection.probe();
            texts.retry();
        });
    }

    static Storage inThisJvm(int maxEntries, Ticker ticker) {
        LocalTexts texts = new LocalTexts(maxEntries, ticker);
        return new Storage(
                texts,
                () -> Optional.of(texts.sizes().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, size -> new KeyCensus.Size(size.getValue(), null)))),
                () -> healthy(
                        CacheType.SIMPLE,
                        texts.sizes().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                Optional::empty,
                () -> {});
    }

    static Storage nowhere() {
        return new Storage(
                new NoTexts(),
                () -> Optional.of(Map.of()),
                () -> healthy(CacheType.NONE, 0),
                Optional::empty,
                () -> {});
    }

    /** A store that cannot be away; in place of a version it says what it is. */
    private static CacheHealth healthy(CacheType type, long entries) {
        return new CacheHealth(
                null,
                null,
                null,
                type.setting(),
                null,
                null,
                entries,
                entries,
                Duration.ZERO,
                null,
                Duration.ZERO,
                false);
    }
}
