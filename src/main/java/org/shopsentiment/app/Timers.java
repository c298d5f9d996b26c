package org.shopsentiment.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.redis.KeyCensus;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheSize;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.window.Trend;

/**
 * What happens in the background: the samples for windows and histories, the count of the entries, removals that have failed, and
 * the question what happened to the store.
 */
@Singleton
class Timers {

    private static final long SECONDS_BETWEEN_COUNTS = 15;
    private static final long SECONDS_BETWEEN_REPORTS = 10;

    private final Storage storage;
    private final CacheMonitor monitor;
    private final InstantSource clock;
    private final List<Future<?>> running = new ArrayList<>();

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    @Inject
    Timers(Storage storage, CacheMonitor monitor, InstantSource clock) {
        this.storage = storage;
        this.monitor = monitor;
        this.clock = clock;
    }

    void start() {
        ManagedScheduledExecutorService threads = Objects.requireNonNull(executor);
        long seconds = Trend.SAMPLE_EVERY.toSeconds();
        running.add(threads.scheduleAtFixedRate(monitor::sample, seconds, seconds, TimeUnit.SECONDS));
        running.add(threads.scheduleWithFixedDelay(
                () -> monitor.askStore(storage.report()), 0, SECONDS_BETWEEN_REPORTS, TimeUnit.SECONDS));
        running.add(threads.scheduleWithFixedDelay(storage.upkeep(), 1, 1, TimeUnit.SECONDS));
        running.add(threads.scheduleWithFixedDelay(this::count, 0, SECONDS_BETWEEN_COUNTS, TimeUnit.SECONDS));
    }

    private void count() {
        storage.sizes().get().ifPresent(this::record);
    }

    /** A cache without a key has no entries, which is not the same as not known. */
    private void record(Map<String, KeyCensus.Size> sizes) {
        for (CacheSnapshot cache : monitor.snapshot().caches()) {
            KeyCensus.Size size = sizes.getOrDefault(cache.name(), new KeyCensus.Size(0, 0L));
            monitor.recordSize(cache.name(), new CacheSize(size.entries(), size.approximateBytes(), clock.instant()));
        }
    }

    void stop() {
        running.forEach(timer -> timer.cancel(true));
    }
}
