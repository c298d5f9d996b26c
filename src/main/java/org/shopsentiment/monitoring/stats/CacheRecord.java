package org.shopsentiment.monitoring.stats;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.group.GroupCounts;
import org.shopsentiment.monitoring.stats.key.Fingerprint;
import org.shopsentiment.monitoring.stats.latency.Latency;
import org.shopsentiment.monitoring.stats.miss.MissCounts;
import org.shopsentiment.monitoring.stats.miss.MissReasons;
import org.shopsentiment.monitoring.stats.miss.StoreEvidence;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.Trend;
import org.shopsentiment.monitoring.stats.window.TrendPoint;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/**
 * Everything that is kept of one cache: counts, which a reset begins anew, and what is known of its entries, which outlives a
 * reset.
 */
final class CacheRecord {

    private final String name;
    private final InstantSource clock;
    private final Ticker ticker;
    private final UnaryOperator<String> groupOf;
    private final MissReasons reasons;
    private final CacheTrends trends;
    private volatile Counting counting;
    private volatile Totals beforeReset = Totals.NONE;
    private volatile @Nullable CacheSize size;

    /** The counts, and the misses that had been explained when they began. */
    private record Counting(CacheCounters counters, MissCounts missesBefore) {}

    CacheRecord(
            String name, InstantSource clock, Ticker ticker, UnaryOperator<String> groupOf, StoreEvidence evidence) {
        this.name = name;
        this.clock = clock;
        this.ticker = ticker;
        this.groupOf = groupOf;
        this.reasons = new MissReasons(millis(ticker.nanos()), MissReasons.LARGEST_BYTES, evidence);
        this.counting = counting(Reset.START);
        this.trends = new CacheTrends(counting.counters().since.at());
    }

    void hit(String key, long nanos) {
        long fingerprint = Fingerprint.of(key);
        long now = now();
        boolean expected = reasons.expects(fingerprint, now);
        counters().hit(key, fingerprint, nanos);
        if (!expected) {
            reasons.found(fingerprint, now);
        }
    }

    void miss(String key, long nanos) {
        long fingerprint = Fingerprint.of(key);
        counters().miss(key, fingerprint, nanos);
        reasons.reasonOfMiss(fingerprint, millis(ticker.nanos() - Math.max(0, nanos)));
    }

    void unreadable(String key, long nanos) {
        counters().miss(key, Fingerprint.of(key), nanos);
        counters().error(CacheOperation.DECODE);
        reasons.unexplained();
    }

    void put(String key, long ttlMillis, long nanos) {
        long end = ticker.nanos();
        long fingerprint = Fingerprint.of(key);
        counters().put(key, fingerprint, nanos);
        reasons.stored(fingerprint, millis(end - Math.max(0, nanos)), millis(end), ttlMillis);
    }

    void removing(Collection<String> keys) {
        long now = now();
        keys.forEach(key -> reasons.removed(Fingerprint.of(key), now));
    }

    void removed(Collection<String> keys, long count, long nanos) {
        counters().remove(count, nanos);
        removing(keys);
    }

    void clearing() {
        reasons.cleared(now());
    }

    void cleared(long count, long nanos) {
        counters().remove(count, nanos);
        clearing();
    }

    void error(CacheOperation operation, Collection<String> keys) {
        counters().error(operation);
        long now = now();
        switch (operation) {
            case PUT -> keys.forEach(key -> reasons.perhapsStored(Fingerprint.of(key), now));
            case REMOVE -> keys.forEach(key -> reasons.perhapsRemoved(Fingerprint.of(key), now));
            case CLEAR -> reasons.perhapsCleared(now);
            case GET, DECODE -> {}
        }
    }

    CacheCounters counters() {
        return counting.counters();
    }

    /** Closes the counts before it adds them up: only what a thread is recording at that moment can be missing. */
    synchronized void reset(String by) {
        Counting closed = counting;
        Counting fresh = counting(by);
        counting = fresh;
        beforeReset = totals(closed, fresh.missesBefore());
    }

    void size(CacheSize counted) {
        size = counted;
    }

    synchronized void sample(Instant now) {
        trends.sample(now, totals(), counters().groups.snapshot());
    }

    List<TrendPoint<Totals>> series(Duration window) {
        return trends.series(window);
    }

    synchronized WindowSum<Totals> window(Duration window) {
        return trends.sum(window, clock.instant(), totals());
    }

    /** The rolling windows of the cache, and under each group's name its own. */
    synchronized CacheWindows windows() {
        Instant now = clock.instant();
        Totals totals = totals();
        List<GroupCounts> groups = counters().groups.snapshot();
        return new CacheWindows(
                Trend.WINDOWS.stream()
                        .map(window -> trends.sum(window, now, totals))
                        .toList(),
                groups.stream().collect(Collectors.toMap(GroupCounts::name, group -> Trend.WINDOWS.stream()
                        .flatMap(window -> trends.sum(group, window, now).stream())
                        .toList())));
    }

    /** Everything counted since the start, whatever was reset; ranks no keys. */
    private Totals totals() {
        return totals(counting, reasons.misses());
    }

    private Totals totals(Counting now, MissCounts misses) {
        CacheCounters counters = now.counters();
        Latency hitGets = counters.hitGets.snapshot();
        Latency loads = counters.loads.snapshot();
        Latency puts = counters.puts.snapshot();
        CacheSize known = size;
        return beforeReset
                .plus(new Totals(
                        hitGets.count(),
                        missed(now, misses).total(),
                        sum(counters.errors()),
                        puts.count(),
                        counters.removals.sum(),
                        hitGets.total().toNanos(),
                        counters.missGets.snapshot().total().toNanos(),
                        loads.count(),
                        loads.total().toNanos(),
                        puts.total().toNanos(),
                        0))
                .withSize(
                        known == null ? Totals.UNKNOWN : known.entries(),
                        known == null || known.approximateBytes() == null ? Totals.UNKNOWN : known.approximateBytes());
    }

    private static MissCounts missed(Counting now, MissCounts misses) {
        return misses.since(now.missesBefore());
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    CacheSnapshot snapshot() {
        Counting now = counting;
        CacheCounters counters = now.counters();
        MissCounts misses = missed(now, reasons.misses());
        return new CacheSnapshot(
                name,
                counters.since,
                counters.hitGets.snapshot(),
                counters.missGets.snapshot(),
                misses.reasons(),
                misses.evictions(),
                counters.puts.snapshot(),
                counters.oversized.sum(),
                counters.removals.sum(),
                counters.removes.timing(),
                counters.loads.snapshot(),
                counters.loadFailures.timing(),
                counters.errors(),
                size,
                counters.groups.snapshot(),
                counters.keys.ranking(CacheSnapshot.RANKED_KEYS));
    }

    private Counting counting(String by) {
        return new Counting(new CacheCounters(new Reset(clock.instant(), by), groupOf), reasons.settled());
    }

    private long now() {
        return millis(ticker.nanos());
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
