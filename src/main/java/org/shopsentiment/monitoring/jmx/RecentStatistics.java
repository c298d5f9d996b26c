package org.shopsentiment.monitoring.jmx;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.MonitorSnapshot;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.monitoring.stats.Ticker;

/**
 * One snapshot for up to a second: a console reads every attribute by itself, and each would rank all keys anew.
 * Thread-safe; two who ask at the same moment may both take one.
 */
final class RecentStatistics {

    /** Who resets through JMX: its sessions have no name here. */
    private static final String JMX = "JMX";

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Taken(MonitorSnapshot snapshot, long nanos) {}

    private final StatisticsSource source;
    private final Ticker ticker;
    private volatile @Nullable Taken last;

    RecentStatistics(StatisticsSource source, Ticker ticker) {
        this.source = source;
        this.ticker = ticker;
    }

    /** All caches, as they were within the last second. */
    MonitorSnapshot all() {
        Taken taken = last;
        return taken != null && ticker.nanos() - taken.nanos() < FRESH.toNanos() ? taken.snapshot() : now();
    }

    /** One cache that is known by now, as it was within the last second. */
    CacheSnapshot one(String cache) {
        return all().only(cache)
                .or(() -> now().only(cache))
                .orElseThrow()
                .caches()
                .get(0);
    }

    void resetAll() {
        source.resetAll(JMX);
        last = null;
    }

    void reset(String cache) {
        source.reset(cache, JMX);
        last = null;
    }

    private MonitorSnapshot now() {
        long nanos = ticker.nanos();
        MonitorSnapshot snapshot = source.snapshot();
        last = new Taken(snapshot, nanos);
        return snapshot;
    }
}
