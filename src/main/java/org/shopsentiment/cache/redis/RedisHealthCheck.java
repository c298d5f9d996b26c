package org.shopsentiment.cache.redis;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.monitoring.health.CacheHealthCheck;
import org.shopsentiment.monitoring.stats.Ticker;

/**
 * Asks Redis through the pool that the cache uses: {@code PING} decides, {@code INFO} fills in what it can. A user that may
 * not ask for {@code INFO} leaves the figures empty and Redis healthy.
 */
@Singleton
@Typed(RedisHealthCheck.class)
public class RedisHealthCheck implements CacheHealthCheck {

    private final RedisConnection redis;
    private final KeyCensus census;
    private final Ticker ticker;
    private final int database;

    /**
     * A check of one Redis.
     *
     * @param redis the connection
     * @param census counts the application's keys
     * @param settings gives the database's number
     * @param ticker times the answer
     */
    @Inject
    public RedisHealthCheck(RedisConnection redis, KeyCensus census, RedisSettings settings, Ticker ticker) {
        this.redis = redis;
        this.census = census;
        this.ticker = ticker;
        this.database = settings.database();
    }

    @Override
    public CacheHealth check() {
        long start = ticker.nanos();
        try {
            redis.call(client -> client.ping());
        } catch (RedisException e) {
            return CacheHealth.unhealthy(e.code(), elapsed(start));
        }
        Duration responseTime = elapsed(start);
        RedisInfo info = info();
        Optional<KeyCensus.Result> keys = census.latest();
        return new CacheHealth(
                null,
                info.text("redis_version"),
                info.number("used_memory"),
                limit(info.number("maxmemory")),
                info.keys(database),
                keys.map(KeyCensus.Result::keys).orElse(null),
                keys.map(KeyCensus.Result::age).orElse(null),
                seconds(info.number("uptime_in_seconds")),
                responseTime);
    }

    private RedisInfo info() {
        try {
            return RedisInfo.parse(redis.call(client -> client.info()));
        } catch (RedisException e) {
            return RedisInfo.parse("");
        }
    }

    private Duration elapsed(long start) {
        return Duration.ofNanos(ticker.nanos() - start);
    }

    /** Redis says 0 where it has no limit. */
    private static @Nullable Long limit(@Nullable Long maxmemory) {
        return maxmemory == null || maxmemory == 0 ? null : maxmemory;
    }

    private static @Nullable Duration seconds(@Nullable Long count) {
        return count == null ? null : Duration.ofSeconds(count);
    }
}
