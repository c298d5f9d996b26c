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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.shopsentiment.monitoring.stats.miss.StoreEvidence;
import org.shopsentiment.monitoring.stats.miss.StoreReport;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.Trend;
import org.shopsentiment.monitoring.stats.window.TrendPoint;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/**
 * Counts what happens to every cache of a deployment, in bounded memory: about two and a half mebibytes for each, and
 * never more than seven, whatever its keys.
 *
 * <p>Thread-safe; recording takes no lock but one on a few keys' counts, and one on the causes of evictions, for some ten nanoseconds. At
 * most {@value #MAX_CACHES} caches are told apart, the rest are counted as the cache {@value #OTHER_CACHES}.
 */
public final class CacheMonitor implements StatisticsRecorder, StatisticsSource {

    /** How many caches are told apart. */
    public static final int MAX_CACHES = 50;

    /** Name under which caches beyond the bound are counted together. */
    public static final String OTHER_CACHES = "_other";

    private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

    private final InstantSource clock;
    private final Ticker ticker;
    private final UnaryOperator<String> groupOf;
    private final long startedNanos;
    private final StoreEvidence evidence;
    private final Map<String, CacheRecord> caches = new ConcurrentHashMap<>();
    private final Collection<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /**
     * A monitor that has counted nothing.
     *
     * @param clock tells when counting began
     * @param ticker tells the uptime
     * @param declared names of caches to show from the start
     * @param groupOf the group of a key; must not throw and is called rarely for the same key
     */
    public CacheMonitor(
            InstantSource clock, Ticker ticker, Collection<String> declared, UnaryOperator<String> groupOf) {
        this.clock = clock;
        this.ticker = ticker;
        this.groupOf = groupOf;
        this.startedNanos = ticker.nanos();
        this.evidence = new StoreEvidence(() -> TimeUnit.NANOSECONDS.toMillis(ticker.nanos()));
        declared.forEach(this::record);
    }

    @Override
    public void recordHit(String cache, String key, long nanos) {
        record(cache).hit(key, nanos);
    }

    @Override
    public void recordMiss(String cache, String key, long nanos) {
        record(cache).miss(key, nanos);
    }

    @Override
    public void recordUnreadable(String cache, String key, long nanos) {
        record(cache).unreadable(key, nanos);
    }

    @Override
    public void recordPut(String cache, String key, Duration ttl, long nanos) {
        record(cache).put(key, ttl.compareTo(LONGEST) < 0 ? ttl.toMillis() : Long.MAX_VALUE, nanos);
    }

    @Override
    public void recordOversized(String cache) {
        record(cache).counters().oversized.increment();
    }

    @Override
    public void recordRemoving(String cache, Collection<String> keys) {
        record(cache).removing(keys);
    }

    @Override
    public void recordRemovals(String cache, Collection<String> keys, long count, long nanos) {
        record(cache).removed(keys, count, nanos);
    }

    @Override
    public void recordClearing(String cache) {
        record(cache).clearing();
    }

    @Override
    public void recordCleared(String cache, long count, long nanos) {
        record(cache).cleared(count, nanos);
    }

    @Override
    public void recordError(String cache, CacheOperation operation, Collection<String> keys) {
        record(cache).error(operation, keys);
    }

    @Override
    public void recordLoad(String cache, String key, long nanos) {
        record(cache).counters().load(key, nanos);
    }

    @Override
    public void recordLoadFailure(String cache, long nanos) {
        record(cache).counters().loadFailures.record(nanos);
    }

    @Override
    public MonitorSnapshot snapshot() {
        List<CacheSnapshot> snapshots = caches.values().stream()
                .map(CacheRecord::snapshot)
                .sorted(Comparator.comparing(CacheSnapshot::name))
                .toList();
        Instant now = clock.instant();
        Instant since = snapshots.stream()
                .map(cache -> cache.since().at())
                .min(Comparator.naturalOrder())
                .orElse(now);
        return new MonitorSnapshot(now, since, Duration.ofNanos(ticker.nanos() - startedNanos), snapshots);
    }

    @Override
    public Optional<CacheSnapshot> snapshot(String cache) {
        return Optional.ofNullable(caches.get(cache)).map(CacheRecord::snapshot);
    }

    @Override
    public List<String> names() {
        return caches.keySet().stream().sorted().toList();
    }

    @Override
    public Optional<WindowSum<Totals>> window(String cache, Duration window) {
        return Optional.ofNullable(caches.get(cache)).map(record -> record.window(window));
    }

    @Override
    public Optional<CacheWindows> windows(String cache) {
        return Optional.ofNullable(caches.get(cache)).map(CacheRecord::windows);
    }

    @Override
    public Optional<List<TrendPoint<Totals>>> history(String cache, Duration window) {
        return Optional.ofNullable(caches.get(cache)).map(record -> record.series(window));
    }

    /** Takes the samples that windows and histories are made of; to be called every {@link Trend#SAMPLE_EVERY}. */
    public void sample() {
        Instant now = clock.instant();
        caches.values().forEach(record -> record.sample(now));
    }

    /**
     * Asks the store of the caches what happened to it, which tells what took entries that should still be there; to be
     * called by one timer every few seconds, never in a request.
     *
     * @param store asks for a report; empty where the store cannot tell
     */
    public void askStore(Supplier<Optional<StoreReport>> store) {
        evidence.ask(store);
    }

    /**
     * Notes how large a cache is in its store.
     *
     * @param cache the cache's name; one that is not known is not made known by this
     * @param size what was counted
     */
    public void recordSize(String cache, CacheSize size) {
        CacheRecord record = caches.get(cache);
        if (record != null) {
            record.size(size);
        }
    }

    @Override
    public boolean reset(String cache, String by) {
        CacheRecord record = caches.get(cache);
        if (record != null) {
            record.reset(by);
        }
        return record != null;
    }

    @Override
    public void resetAll(String by) {
        caches.values().forEach(record -> record.reset(by));
    }

    @Override
    public void onCacheAdded(Consumer<String> listener) {
        listeners.add(listener);
        caches.keySet().forEach(listener);
    }

    private CacheRecord record(String cache) {
        CacheRecord known = caches.get(cache);
        return known != null ? known : add(cache);
    }

    private CacheRecord add(String cache) {
        CacheRecord known = caches.get(nameOf(cache));
        if (known != null) {
            return known;
        }
        String name;
        CacheRecord fresh;
        synchronized (caches) {
            name = nameOf(cache);
            CacheRecord raced = caches.get(name);
            if (raced != null) {
                return raced;
            }
            fresh = new CacheRecord(name, clock, ticker, groupOf, evidence);
            caches.put(name, fresh);
        }
        listeners.forEach(listener -> listener.accept(name));
        return fresh;
    }

    private String nameOf(String cache) {
        return caches.size() < MAX_CACHES ? cache : OTHER_CACHES;
    }
}
