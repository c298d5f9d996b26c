package org.shopsentiment.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.monitoring.stats.Ticker;

/** Runs loaders, and times and counts their runs. */
final class LoadTimer {

    record Loaded<T>(@Nullable T value, Duration time) {}

    private final StatisticsRecorder recorder;
    private final Ticker ticker;

    LoadTimer(StatisticsRecorder recorder, Ticker ticker) {
        this.recorder = recorder;
        this.ticker = ticker;
    }

    <T> Loaded<T> load(Call<T> call) throws Exception {
        CacheKey key = call.key();
        long start = ticker.nanos();
        boolean loaded = false;
        try {
            T value = call.loader().load();
            loaded = true;
            long nanos = ticker.nanos() - start;
            recorder.recordLoad(key.cacheName(), key.text(), nanos);
            return new Loaded<>(value, Duration.ofNanos(Math.max(0, nanos)));
        } finally {
            if (!loaded) {
                recorder.recordLoadFailure(key.cacheName(), ticker.nanos() - start);
            }
        }
    }
}
