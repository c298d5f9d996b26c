package org.shopsentiment.monitoring.stats;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Counts what happens to every cache of a deployment, in bounded memory: about a mebibyte for each.
 *
 * <p>Thread-safe; recording takes no lock but one on a few keys' counts, for some ten nanoseconds. At most {@value #MAX_CACHES} caches are told apart, the rest are counted as
 * the cache {@value #OTHER_CACHES}.
 */
public final class CacheMonitor implements StatisticsRecorder, StatisticsSource {

    /** How many caches are told apart. */
    public static final int MAX_CACHES = 200;

    /** Name under which caches beyond the bound are counted together. */
    public static final String OTHER_CACHES = "_other";

    private final InstantSource clock;
    private final Ticker ticker;
    private final long startedNanos;
    private final Map<String, CacheCounters> caches = new ConcurrentHashMap<>();
    private final Collection<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /**
     * A monitor that has counted nothing.
     *
     * @param clock tells when counting began
     * @param ticker tells the uptime
     * @param declared names of caches to show from the start
     */
    public CacheMonitor(InstantSource clock, Ticker ticker, Collection<String> declared) {
        this.clock = clock;
        this.ticker = ticker;
        this.startedNanos = ticker.nanos();
        declared.forEach(this::counters);
    }

    @Override
    public void recordHit(String cache, String key, long nanos) {
        counters(cache).hit(key, nanos);
    }

    @Override
    public void recordMiss(String cache, String key, long nanos) {
        counters(cache).miss(key, nanos);
    }

    @Override
    public void recordPut(String cache, long nanos) {
        counters(cache).put(nanos);
    }

    @Override
    public void recordRemovals(String cache, long count, long nanos) {
        counters(cache).remove(count, nanos);
    }

    @Override
    public void recordError(String cache, CacheOperation operation) {
        counters(cache).error(operation);
    }

    @Override
    public void recordLoad(String cache, long nanos) {
        counters(cache).load(nanos);
    }

    @Override
    public void recordLoadFailure(String cache, long nanos) {
        counters(cache).loadFailure(nanos);
    }

    @Override
    public MonitorSnapshot snapshot() {
        List<CacheSnapshot> snapshots = caches.values().stream()
                .map(CacheCounters::snapshot)
                .sorted(Comparator.comparing(CacheSnapshot::name))
                .toList();
        Instant now = clock.instant();
        Instant since = snapshots.stream()
                .map(CacheSnapshot::since)
                .min(Comparator.naturalOrder())
                .orElse(now);
        return new MonitorSnapshot(now, since, Duration.ofNanos(ticker.nanos() - startedNanos), snapshots);
    }

    @Override
    public Optional<CacheSnapshot> snapshot(String cache) {
        return Optional.ofNullable(caches.get(cache)).map(CacheCounters::snapshot);
    }

    @Override
    public boolean reset(String cache) {
        return caches.computeIfPresent(cache, (name, old) -> fresh(name)) != null;
    }

    @Override
    public void resetAll() {
        caches.keySet().forEach(this::reset);
    }

    @Override
    public void onCacheAdded(Consumer<String> listener) {
        listeners.add(listener);
        caches.keySet().forEach(listener);
    }

    private CacheCounters counters(String cache) {
        CacheCounters known = caches.get(cache);
        return known != null ? known : add(cache);
    }

    private CacheCounters add(String cache) {
        String name = caches.size() < MAX_CACHES ? cache : OTHER_CACHES;
        CacheCounters fresh = fresh(name);
        CacheCounters raced = caches.putIfAbsent(name, fresh);
        if (raced != null) {
            return raced;
        }
        listeners.forEach(listener -> listener.accept(name));
        return fresh;
    }

    private CacheCounters fresh(String name) {
        return new CacheCounters(name, clock.instant());
    }
}
