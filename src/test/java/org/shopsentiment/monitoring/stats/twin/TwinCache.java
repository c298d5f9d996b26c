package org.shopsentiment.monitoring.stats.twin;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.CacheSize;
import org.shopsentiment.monitoring.stats.Reset;
import org.shopsentiment.monitoring.stats.miss.MissReason;

/** All that is known of one cache. */
final class TwinCache {

    private final FakeTime time;
    private final UnaryOperator<String> groupOf;
    private final TwinReasons reasons;
    private long[] beforeReset;
    TwinCounts counts;

    @Nullable
    CacheSize size;

    final TwinHistory history;
    final Map<String, TwinHistory> groupHistories = new TreeMap<>();
    private Instant lastSample;

    TwinCache(FakeTime time, UnaryOperator<String> groupOf) {
        this.time = time;
        this.groupOf = groupOf;
        this.reasons = new TwinReasons(time.millis());
        this.counts = new TwinCounts(new Reset(time.now(), Reset.START));
        this.beforeReset = new long[counts.totals().length];
        this.history = new TwinHistory(time.now(), beforeReset.length);
        this.lastSample = time.now();
    }

    private TwinGroup group(String key) {
        return counts.groups.computeIfAbsent(groupOf.apply(key), name -> new TwinGroup());
    }

    void hit(String key, long nanos) {
        counts.hits.record(nanos);
        counts.keyHits.merge(key, 1L, Long::sum);
        group(key).hits.record(nanos);
        reasons.found(key, time.millis());
    }

    void miss(String key, long nanos) {
        counts.miss(key, nanos, group(key), reasons.reasonOfMiss(key, time.millisBefore(nanos)));
    }

    void unreadable(String key, long nanos) {
        counts.miss(key, nanos, group(key), MissReason.UNKNOWN);
        counts.error(CacheOperation.DECODE);
    }

    void put(String key, long ttlMillis, long nanos) {
        counts.puts.record(nanos);
        group(key).puts.record(nanos);
        reasons.stored(key, time.millisBefore(nanos), time.millis(), ttlMillis);
    }

    void load(String key, long nanos) {
        counts.loads.record(nanos);
        group(key).loads.record(nanos);
    }

    void removing(Collection<String> keys) {
        keys.forEach(key -> reasons.removed(key, time.millis(), true));
    }

    void clearing() {
        reasons.cleared(time.millis(), true);
    }

    void removals(long count, long nanos) {
        counts.removals += count;
        counts.removes.record(nanos);
    }

    void error(CacheOperation operation, Collection<String> keys) {
        counts.error(operation);
        switch (operation) {
            case PUT -> keys.forEach(key -> reasons.doubt(key, time.millis()));
            case REMOVE -> keys.forEach(key -> reasons.removed(key, time.millis(), false));
            case CLEAR -> reasons.cleared(time.millis(), false);
            case GET, DECODE -> {}
        }
    }

    void reset(String by) {
        beforeReset = totals();
        counts = new TwinCounts(new Reset(time.now(), by));
    }

    long[] totals() {
        return TwinHistory.plus(beforeReset, counts.totals());
    }

    void sample() {
        CacheSize known = size;
        history.sample(time.now(), totals(), known == null ? -1 : known.entries());
        counts.groups.forEach((name, group) -> groupHistories
                .computeIfAbsent(name, any -> new TwinHistory(lastSample, 2))
                .sample(time.now(), lookups(group), 0));
        lastSample = time.now();
    }

    static long[] lookups(TwinGroup group) {
        return new long[] {group.hits.count(), group.misses.count()};
    }
}
