package org.shopsentiment.monitoring.stats;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** The running counts of one cache from one reset to the next. */
final class CacheCounters {

    private final String name;
    private final Instant since;
    private final TimingCounter hitGets = new TimingCounter();
    private final TimingCounter missGets = new TimingCounter();
    private final TimingCounter puts = new TimingCounter();
    private final LongAdder removals = new LongAdder();
    private final TimingCounter removes = new TimingCounter();
    private final TimingCounter loads = new TimingCounter();
    private final TimingCounter loadFailures = new TimingCounter();
    private final Map<CacheOperation, LongAdder> errors = new EnumMap<>(CacheOperation.class);
    private final KeyCounters keys;

    CacheCounters(String name, Instant since, int trackedKeys) {
        this.name = name;
        this.since = since;
        this.keys = new KeyCounters(trackedKeys);
        for (CacheOperation operation : CacheOperation.values()) {
            errors.put(operation, new LongAdder());
        }
    }

    void hit(String key, long nanos) {
        hitGets.record(nanos);
        keys.hit(key);
    }

    void miss(String key, long nanos) {
        missGets.record(nanos);
        keys.miss(key);
    }

    void put(long nanos) {
        puts.record(nanos);
    }

    void remove(long count, long nanos) {
        removals.add(count);
        removes.record(nanos);
    }

    void load(long nanos) {
        loads.record(nanos);
    }

    void loadFailure(long nanos) {
        loadFailures.record(nanos);
    }

    void error(CacheOperation operation) {
        LongAdder counter = errors.get(operation);
        if (counter != null) {
            counter.increment();
        }
    }

    CacheSnapshot snapshot() {
        Map<CacheOperation, Long> failed = new EnumMap<>(CacheOperation.class);
        errors.forEach((operation, counter) -> {
            long count = counter.sum();
            if (count > 0) {
                failed.put(operation, count);
            }
        });
        return new CacheSnapshot(
                name,
                since,
                hitGets.timing(),
                missGets.timing(),
                puts.timing(),
                removals.sum(),
                removes.timing(),
                loads.timing(),
                loadFailures.timing(),
                failed,
                keys.topHits(CacheSnapshot.RANKED_KEYS),
                keys.topMisses(CacheSnapshot.RANKED_KEYS),
                keys.untracked());
    }
}
