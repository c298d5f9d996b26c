package org.shopsentiment.cache;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long what a cache holds is answered.
 *
 * @param ttl time to live of a value, 1 ms or more
 * @param absentTtl time to live of a null; never longer than {@code ttl}
 * @param staleIfError how long after its end a value is still answered when its loader fails; zero for never
 * @param refreshAhead how eagerly a value is loaded anew before its end: 0 for never, 1 for as the paper of
 *     {@link EarlyRefresh} recommends, more for earlier
 */
public record CachePolicy(Duration ttl, Duration absentTtl, Duration staleIfError, double refreshAhead) {

    private static final double JITTER = 0.1;

    /** Shortens the life of nulls to that of values. */
    public CachePolicy {
        absentTtl = absentTtl.compareTo(ttl) < 0 ? absentTtl : ttl;
    }

    /**
     * The lifetime of a loaded value: ten percent longer or shorter by chance, so that what was loaded together does not
     * end together.
     *
     * @param value the value
     * @param loadTime how long it took to load it
     * @param random chance
     * @return the lifetime
     */
    public Lifetime lifetime(@Nullable Object value, Duration loadTime, RandomGenerator random) {
        Duration mean = value == null ? absentTtl : ttl;
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return new Lifetime(
                Duration.ofMillis(Math.max(1, Math.round(mean.toMillis() * factor))), staleIfError, loadTime);
    }

    boolean allowsStale(Entry<?> expired) {
        return -expired.leftMillis() <= staleIfError.toMillis();
    }
}
