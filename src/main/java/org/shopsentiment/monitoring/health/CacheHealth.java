package org.shopsentiment.monitoring.health;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a cache's store is. A figure that could not be had is null.
 *
 * @param error why the store does not serve, as a stable code such as {@code REDIS_TIMEOUT}; null when it serves
 * @param topology what kind of store it is, in a word such as {@code cluster}; null when not known
 * @param nodes servers that hold its entries, replicas not counted; null when not known
 * @param version the store's version
 * @param usedMemoryBytes memory that it uses
 * @param maxMemoryBytes its limit; null when a server has none
 * @param totalKeys keys in the database that the cache uses, other applications' included
 * @param applicationKeys keys of this application, counted in the background
 * @param applicationKeysAge how old that count is
 * @param uptime how long the store has been up; of several servers the youngest
 * @param responseTime how long the question took
 * @param avoided whether the cache keeps its calls off the store now, because it failed some; the question itself is asked
 */
public record CacheHealth(
        @Nullable String error,
        @Nullable String topology,
        @Nullable Integer nodes,
        @Nullable String version,
        @Nullable Long usedMemoryBytes,
        @Nullable Long maxMemoryBytes,
        @Nullable Long totalKeys,
        @Nullable Long applicationKeys,
        @Nullable Duration applicationKeysAge,
        @Nullable Duration uptime,
        Duration responseTime,
        boolean avoided) {

    /**
     * A store that does not serve.
     *
     * @param error the stable code
     * @param topology what kind of store it is, or null
     * @param responseTime how long it took to find out
     * @return the health, without figures
     */
    public static CacheHealth unhealthy(String error, @Nullable String topology, Duration responseTime) {
        return new CacheHealth(error, topology, null, null, null, null, null, null, null, null, responseTime, false);
    }

    /**
     * The same, but for whether calls are kept off the store.
     *
     * @param now whether they are
     * @return the health
     */
    public CacheHealth avoided(boolean now) {
        return new CacheHealth(
                error,
                topology,
                nodes,
                version,
                usedMemoryBytes,
                maxMemoryBytes,
                totalKeys,
                applicationKeys,
                applicationKeysAge,
                uptime,
                responseTime,
                now);
    }

    /**
     * The circuit breaker's state in words.
     *
     * @return {@code open} while calls are kept off the store, else {@code closed}
     */
    public String circuit() {
        return avoided ? "open" : "closed";
    }

    /**
     * Whether the store serves.
     *
     * @return true when there is no error
     */
    public boolean healthy() {
        return error == null;
    }

    /**
     * The status in words.
     *
     * @return {@code healthy} or {@code unhealthy}
     */
    public String status() {
        return healthy() ? "healthy" : "unhealthy";
    }
}
