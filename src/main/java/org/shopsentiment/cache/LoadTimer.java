package org.shopsentiment.cache;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        return load(key.cacheName(), Set.of(key.text()), call.loader());
    }

    /** Each key's share of the time counts as its load. The keys are one or more, of one cache, as the caller wrote them. */
    <T> Loaded<Map<String, T>> loadAll(Map<CacheKey, String> keys, BulkLoader<T> loader) throws Exception {
        String cacheName = keys.keySet().iterator().next().cacheName();
        Set<String> texts = keys.keySet().stream().map(CacheKey::text).collect(Collectors.toSet());
        return load(cacheName, texts, () -> loader.load(Set.copyOf(keys.values())));
    }

    private <T> Loaded<T> load(String cacheName, Set<String> keys, Loader<T> loader) throws Exception {
        long start = ticker.nanos();
        boolean loaded = false;
        try {
            T value = loader.load();
            loaded = true;
            long nanos = ticker.nanos() - start;
            keys.forEach(key -> recorder.recordLoad(cacheName, key, nanos / keys.size()));
            return new Loaded<>(value, Duration.ofNanos(Math.max(0, nanos)));
        } finally {
            if (!loaded) {
                recorder.recordLoadFailure(cacheName, ticker.nanos() - start);
            }
        }
    }
}
