package org.shopsentiment.cache.interceptor;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.shopsentiment.cache.Lookup.Outcome;

/**
 * What the caches did for the work under way on a thread, for whoever reports on that work when it ends.
 *
 * <p>Of several lookups the last is kept. Whoever begins a piece of work on a pooled thread must {@link #clear} first.
 */
@Singleton
public class CacheOutcomes {

    /** Names: a value of ours left on a pooled thread would keep this deployment's class loader. */
    private final ThreadLocal<String> last = new ThreadLocal<>();

    void add(Outcome outcome) {
        last.set(outcome.name());
    }

    /**
     * The outcome of the last lookup on this thread.
     *
     * @return empty when there was none since the last {@link #clear}
     */
    public Optional<Outcome> last() {
        return Optional.ofNullable(last.get()).map(Outcome::valueOf);
    }

    /** Forgets this thread's outcome. */
    public void clear() {
        last.remove();
    }
}
