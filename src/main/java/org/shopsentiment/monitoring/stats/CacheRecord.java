package org.shopsentiment.monitoring.stats;

import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.shopsentiment.monitoring.stats.key.Fingerprint;
import org.shopsentiment.monitoring.stats.miss.MissReason;
import org.shopsentiment.monitoring.stats.miss.MissReasons;

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
    private volatile Counting counting;

    /** The counts, and how often each reason had been given when they began. */
    private record Counting(CacheCounters counters, Map<MissReason, Long> reasonsBefore) {}

    CacheRecord(String name, InstantSource clock, Ticker ticker, UnaryOperator<String> groupOf) {
        this.name = name;
        this.clock = clock;
        this.ticker = ticker;
        this.groupOf = groupOf;
        this.reasons = new MissReasons(millis(ticker.nanos()), MissReasons.LARGEST_BYTES);
        this.counting = counting(Reset.START);
    }

    void hit(String key, long nanos) {
        long fingerprint = Fingerprint.of(key);
        counters().hit(key, fingerprint, nanos);
        reasons.found(fingerprint, now());
    }

    void miss(String key, long nanos) {
        long fingerprint = Fingerprint.of(key);
        counters().miss(key, fingerprint, nanos);
        reasons.reasonOfMiss(fingerprint, millis(ticker.nanos() - nanos));
    }

    void unreadable(String key, long nanos) {
        counters().miss(key, Fingerprint.of(key), nanos);
        counters().error(CacheOperation.DECODE);
        reasons.unexplained();
    }

    void put(String key, long ttlMillis, long nanos) {
        long end = ticker.nanos();
        counters().put(key, nanos);
        reasons.stored(Fingerprint.of(key), millis(end - nanos), millis(end), ttlMillis);
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

    void reset(String by) {
        counting = counting(by);
    }

    CacheSnapshot snapshot() {
        Counting now = counting;
        CacheCounters counters = now.counters();
        Map<MissReason, Long> missed = new EnumMap<>(MissReason.class);
        reasons.counts()
                .forEach((reason, count) ->
                        missed.put(reason, count - now.reasonsBefore().getOrDefault(reason, 0L)));
        return new CacheSnapshot(
                name,
                counters.since,
                counters.hitGets.snapshot(),
                counters.missGets.snapshot(),
                missed,
                counters.puts.snapshot(),
                counters.removals.sum(),
                counters.removes.timing(),
                counters.loads.snapshot(),
                counters.loadFailures.timing(),
                counters.errors(),
                counters.groups.snapshot(),
                counters.keys.ranking(CacheSnapshot.RANKED_KEYS));
    }

    private Counting counting(String by) {
        return new Counting(new CacheCounters(new Reset(clock.instant(), by), groupOf), reasons.counts());
    }

    private long now() {
        return millis(ticker.nanos());
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
