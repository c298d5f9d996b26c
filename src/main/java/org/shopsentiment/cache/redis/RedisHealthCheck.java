package org.shopsentiment.cache.redis;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.monitoring.health.CacheHealthCheck;
import org.shopsentiment.monitoring.stats.Ticker;
import redis.clients.jedis.Jedis;

/**
 * Asks every master through the pools that the cache uses: {@code PING} decides, {@code INFO} fills in what it can. A user
 * that may not ask for {@code INFO} leaves the figures empty and Redis healthy. A cluster with a master that does not
 * answer is not healthy.
 */
@Singleton
@Typed(RedisHealthCheck.class)
public class RedisHealthCheck implements CacheHealthCheck {

    private final RedisConnection redis;
    private final KeyCensus census;
    private final Ticker ticker;
    private final int database;
    private final String topology;

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
        this.topology = settings.topology().name();
    }

    @Override
    public CacheHealth check() {
        return asked().avoided(redis.isAvoided());
    }

    private CacheHealth asked() {
        long start = ticker.nanos();
        List<String> masters;
        try {
            masters = redis.masters();
            masters.forEach(master -> redis.callMaster(master, Jedis::ping));
        } catch (RedisException e) {
            return CacheHealth.unhealthy(e.code(), topology, elapsed(start));
        }
        Duration responseTime = elapsed(start);
        RedisInfos info = new RedisInfos(masters.stream().map(this::info).toList());
        Optional<KeyCensus.Result> keys = census.latest();
        return new CacheHealth(
                null,
                topology,
                masters.size(),
                info.version(),
                info.usedMemory(),
                info.memoryLimit(),
                info.keys(database),
                keys.map(KeyCensus.Result::keys).orElse(null),
                keys.map(KeyCensus.Result::age).orElse(null),
                seconds(info.shortestUptimeSeconds()),
                responseTime,
                false);
    }

    private RedisInfo info(String master) {
        try {
            return RedisInfo.parse(redis.callMaster(master, Jedis::info));
        } catch (RedisException e) {
            return RedisInfo.parse("");
        }
    }

    private Duration elapsed(long start) {
        return Duration.ofNanos(ticker.nanos() - start);
    }

    private static @Nullable Duration seconds(@Nullable Long count) {
        return count == null ? null : Duration.ofSeconds(count);
    }
}
