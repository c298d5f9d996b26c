package org.shopsentiment.monitoring.health;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a store only when its last answer is a second old, for those who ask often or for several figures at a time.
 * Thread-safe; two who ask at the same moment may both reach the store.
 */
public final class RecentHealth {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Answer(CacheHealth health, long takenNanos) {}

    private final CacheHealthCheck check;
    private final LongSupplier nanos;
    private volatile @Nullable Answer last;

    /**
     * A memory without an answer.
     *
     * @param check whom to ask
     * @param nanos elapsed time
     */
    public RecentHealth(CacheHealthCheck check, LongSupplier nanos) {
        this.check = check;
        this.nanos = nanos;
    }

    /**
     * The last answer, or a new one when that is a second old.
     *
     * @return the health
     */
    public CacheHealth recent() {
        Answer answer = last;
        return answer != null && nanos.getAsLong() - answer.takenNanos() < FRESH.toNanos() ? answer.health() : now();
    }

    /**
     * A new answer.
     *
     * @return the health
     */
    public CacheHealth now() {
        CacheHealth health = check.check();
        last = new Answer(health, nanos.getAsLong());
        return health;
    }
}
