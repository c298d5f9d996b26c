package org.shopsentiment.monitoring.stats;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.shopsentiment.monitoring.stats.key.KeyTable;
import org.shopsentiment.monitoring.stats.latency.LatencyHistogram;

/** The running counts of one cache from one reset to the next. */
final class CacheCounters {

    private final String name;
    private final Instant since;
    private final LatencyHistogram hitGets = new LatencyHistogram();
    private final LatencyHistogram missGets = new LatencyHistogram();
    private final LatencyHistogram puts = new LatencyHistogram();
    private final LongAdder removals = new LongAdder();
    private final TimingCounter removes = new TimingCounter();
    private final LatencyHistogram loads = new LatencyHistogram();
    private final TimingCounter loadFailures = new TimingCounter();
    private final Map<CacheOperation, LongAdder> errors = new EnumMap<>(CacheOperation.class);
    private final KeyTable keys = new KeyTable();

    CacheCounters(String name, Instant since) {
        this.name = name;
        this.since = since;
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
                hitGets.snapshot(),
                missGets.snapshot(),
                puts.snapshot(),
                removals.sum(),
                removes.timing(),
                loads.snapshot(),
                loadFailures.timing(),
                failed,
                keys.ranking(CacheSnapshot.RANKED_KEYS));
    }
}
