package org.shopsentiment.cache.interceptor;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.Lookup.Outcome;

/**
 * What the caches did for the work under way on a thread, for whoever reports on that work when it ends.
 *
 * <p>Of several lookups the last is kept. Whoever begins a piece of work on a pooled thread must {@link #clear} first.
 */
@Singleton
public class CacheOutcomes {

    /** Of one name, of no class of ours: what is left on a pooled thread must not keep this deployment's class loader. */
    private final ThreadLocal<@Nullable String[]> last = ThreadLocal.withInitial(() -> new String[1]);

    void add(Outcome outcome) {
        last.get()[0] = outcome.name();
    }

    /**
     * The outcome of the last lookup on this thread.
     *
     * @return empty when there was none since the last {@link #clear}
     */
    public Optional<Outcome> last() {
        return Optional.ofNullable(last.get()[0]).map(Outcome::valueOf);
    }

    /** Forgets this thread's outcome. */
    public void clear() {
        last.get()[0] = null;
    }
}
