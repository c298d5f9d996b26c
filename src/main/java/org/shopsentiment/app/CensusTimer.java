package org.shopsentiment.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.redis.KeyCensus;

/** Has this application's keys counted in the background. */
@Singleton
class CensusTimer {

    private static final long SECONDS_BETWEEN = 15;

    private final KeyCensus census;

    @Resource
    private @Nullable ManagedScheduledExecutorService executor;

    private @Nullable Future<?> timer;

    @Inject
    CensusTimer(KeyCensus census) {
        this.census = census;
    }

    void start() {
        timer = Objects.requireNonNull(executor)
                .scheduleWithFixedDelay(census::count, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void stop() {
        if (timer != null) {
            timer.cancel(true);
        }
    }
}
