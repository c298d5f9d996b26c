package org.shopsentiment.monitoring.stats.miss;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the store of some caches told of itself from report to report, so that {@link MissReasons} can say what took an entry.
 *
 * <p>Circumstantial: what happened between two reports may have happened before an entry was stored between them, and what
 * took other entries need not have taken this one. An entry gone without any such trace is decided by the first report that
 * was asked for after its miss. Until the first report nothing is known, and nothing of what was stored before it.
 *
 * <p>Memory is some hundred bytes. Thread-safe, but for {@link #ask}, which one timer calls; the misses of all caches whose
 * entries should still be there wait for each other, for some ten nanoseconds, and never for the store.
 */
public final class StoreEvidence {

    private final LongSupplier millis;
    private final List<EvictionCauses> caches = new ArrayList<>();
    private final Map<EvictionCause, Long> lastTold = new EnumMap<>(EvictionCause.class);
    private @Nullable StoreReport last;

    /**
     * Without a report yet.
     *
     * @param millis the time, of the clock that {@link MissReasons} is told
     */
    public StoreEvidence(LongSupplier millis) {
        this.millis = millis;
        lastTold.put(EvictionCause.UNKNOWN, Long.MAX_VALUE);
    }

    /**
     * Asks the store, and decides which causes the misses before this call had. To be called every few seconds, never in a
     * request.
     *
     * @param store asks for a report; empty where the store cannot tell now, which leaves everything undecided
     */
    public void ask(Supplier<Optional<StoreReport>> store) {
        synchronized (this) {
            caches.forEach(EvictionCauses::asked);
        }
        store.get().ifPresent(report -> told(report, millis.getAsLong()));
    }

    private synchronized void told(StoreReport report, long now) {
        Set<EvictionCause> happened = last == null ? EnumSet.of(EvictionCause.UNKNOWN) : report.since(last);
        last = report;
        happened.forEach(cause -> lastTold.put(cause, now));
        EvictionCause cause = happened.isEmpty()
                ? EvictionCause.ELSEWHERE
                : happened.iterator().next();
        caches.forEach(cache -> cache.decide(cause));
    }

    synchronized void add(EvictionCauses cache) {
        caches.add(cache);
    }

    /** What has happened since an entry was stored; {@link EvictionCause#ELSEWHERE} where nothing has, so far. */
    synchronized EvictionCause since(long storedMillis) {
        for (Map.Entry<EvictionCause, Long> told : lastTold.entrySet()) {
            if (told.getValue() >= storedMillis) {
                return told.getKey();
            }
        }
        return EvictionCause.ELSEWHERE;
    }
}
