package org.shopsentiment.monitoring.jmx;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.health.CacheHealth;
import org.shopsentiment.monitoring.health.CacheHealthCheck;
import org.shopsentiment.monitoring.stats.Ticker;

/** Asks once for all attributes that a console reads in one go. */
final class RedisHealthBean implements RedisHealthMXBean {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Answer(CacheHealth health, long takenNanos) {}

    private final CacheHealthCheck check;
    private final Ticker ticker;
    private volatile @Nullable Answer last;

    RedisHealthBean(CacheHealthCheck check, Ticker ticker) {
        this.check = check;
        this.ticker = ticker;
    }

    private CacheHealth health() {
        Answer answer = last;
        boolean fresh = answer != null && ticker.nanos() - answer.takenNanos() < FRESH.toNanos();
        return fresh && answer != null ? answer.health() : ask();
    }

    private CacheHealth ask() {
        CacheHealth health = check.check();
        last = new Answer(health, ticker.nanos());
        return health;
    }

    @Override
    public String getStatus() {
        return health().status();
    }

    @Override
    public @Nullable String getError() {
        return health().error();
    }

    @Override
    public @Nullable String getVersion() {
        return health().version();
    }

    @Override
    public @Nullable Long getUsedMemoryBytes() {
        return health().usedMemoryBytes();
    }

    @Override
    public @Nullable Long getMaxMemoryBytes() {
        return health().maxMemoryBytes();
    }

    @Override
    public @Nullable Long getTotalKeys() {
        return health().totalKeys();
    }

    @Override
    public @Nullable Long getUptimeSeconds() {
        Duration uptime = health().uptime();
        return uptime == null ? null : uptime.toSeconds();
    }

    @Override
    public String check() {
        return ask().status();
    }
}
