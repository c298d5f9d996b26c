package org.shopsentiment.monitoring.stats;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.shopsentiment.monitoring.stats.group.GroupTable;
import org.shopsentiment.monitoring.stats.key.Fingerprint;
import org.shopsentiment.monitoring.stats.key.KeyTable;
import org.shopsentiment.monitoring.stats.latency.LatencyHistogram;

/** The running counts of one cache from one reset to the next. */
final class CacheCounters {

    final Reset since;
    final LatencyHistogram hitGets = new LatencyHistogram();
    final LatencyHistogram missGets = new LatencyHistogram();
    final LatencyHistogram puts = new LatencyHistogram();
    final LatencyHistogram loads = new LatencyHistogram();
    final TimingCounter loadFailures = new TimingCounter();
    final TimingCounter removes = new TimingCounter();
    final LongAdder oversized = new LongAdder();
    final LongAdder removals = new LongAdder();
    final KeyTable keys = new KeyTable();
    final GroupTable groups;
    private final Map<CacheOperation, LongAdder> errors = new EnumMap<>(CacheOperation.class);

    CacheCounters(Reset since, UnaryOperator<String> groupOf) {
        this.since = since;
        this.groups = new GroupTable(groupOf);
        for (CacheOperation operation : CacheOperation.values()) {
            errors.put(operation, new LongAdder());
        }
    }

    void put(String key, long fingerprint, long nanos) {
        puts.record(nanos);
        groups.put(groups.number(key, fingerprint), nanos);
    }

    /**
     * What is known of the key is looked up before the first atomic addition: those reads are far from the processor after a
     * call to the store, and one atomic operation would make each wait for the other.
     */
    void hit(String key, long fingerprint, long nanos) {
        int group = groups.number(key, fingerprint);
        long place = keys.glance(fingerprint);
        hitGets.record(nanos);
        keys.hit(key, fingerprint, place);
        groups.hit(group, nanos);
    }

    void miss(String key, long fingerprint, long nanos) {
        int group = groups.number(key, fingerprint);
        long place = keys.glance(fingerprint);
        missGets.record(nanos);
        keys.miss(key, fingerprint, place);
        groups.miss(group, nanos);
    }

    void remove(long count, long nanos) {
        removals.add(count);
        removes.record(nanos);
    }

    void load(String key, long nanos) {
        loads.record(nanos);
        groups.load(groups.number(key, Fingerprint.of(key)), nanos);
    }

    void error(CacheOperation operation) {
        LongAdder counter = errors.get(operation);
        if (counter != null) {
            counter.increment();
        }
    }

    Map<CacheOperation, Long> errors() {
        Map<CacheOperation, Long> failed = new EnumMap<>(CacheOperation.class);
        errors.forEach((operation, counter) -> {
            long count = counter.sum();
            if (count > 0) {
                failed.put(operation, count);
            }
        });
        return failed;
    }
}
