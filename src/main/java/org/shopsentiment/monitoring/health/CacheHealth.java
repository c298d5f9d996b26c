package org.shopsentiment.monitoring.health;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a cache's store is. A figure that could not be had is null.
 *
 * @param error why the store does not serve, as a stable code such as {@code REDIS_TIMEOUT}; null when it serves
 * @param version the store's version
 * @param usedMemoryBytes memory that it uses
 * @param maxMemoryBytes its limit; null when it has none
 * @param totalKeys keys in the database that the cache uses, other applications' included
 * @param applicationKeys keys of this application, counted in the background
 * @param applicationKeysAge how old that count is
 * @param uptime how long the store has been up
 * @param responseTime how long the question took
 */
public record CacheHealth(
        @Nullable String error,
        @Nullable String version,
        @Nullable Long usedMemoryBytes,
        @Nullable Long maxMemoryBytes,
        @Nullable Long totalKeys,
        @Nullable Long applicationKeys,
        @Nullable Duration applicationKeysAge,
        @Nullable Duration uptime,
        Duration responseTime) {

    /**
     * A store that does not serve.
     *
     * @param error the stable code
     * @param responseTime how long it took to find out
     * @return the health, without figures
     */
    public static CacheHealth unhealthy(String error, Duration responseTime) {
        return new CacheHealth(error, null, null, null, null, null, null, null, responseTime);
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
