package org.shopsentiment.monitoring.jmx;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.health.RecentHealth;

/** Asks once for all attributes that a console reads in one go. */
final class RedisHealthBean implements RedisHealthMXBean {

    private final RecentHealth health;

    RedisHealthBean(RecentHealth health) {
        this.health = health;
    }

    @Override
    public String getStatus() {
        return health.recent().status();
    }

    @Override
    public @Nullable String getError() {
        return health.recent().error();
    }

    @Override
    public String getCircuit() {
        return health.recent().circuit();
    }

    @Override
    public @Nullable String getTopology() {
        return health.recent().topology();
    }

    @Override
    public @Nullable Integer getNodes() {
        return health.recent().nodes();
    }

    @Override
    public @Nullable String getVersion() {
        return health.recent().version();
    }

    @Override
    public @Nullable Long getUsedMemoryBytes() {
        return health.recent().usedMemoryBytes();
    }

    @Override
    public @Nullable Long getMaxMemoryBytes() {
        return health.recent().maxMemoryBytes();
    }

    @Override
    public @Nullable Long getTotalKeys() {
        return health.recent().totalKeys();
    }

    @Override
    public @Nullable Long getUptimeSeconds() {
        Duration uptime = health.recent().uptime();
        return uptime == null ? null : uptime.toSeconds();
    }

    @Override
    public String check() {
        return health.now().status();
    }
}
