package org.shopsentiment.monitoring.rest;

import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.health.CacheHealth;

/**
 * The answer of {@code cache-health}. A field that is not known is left out.
 *
 * @param status {@code healthy} or {@code unhealthy}
 * @param circuit {@code open} while the cache keeps its calls off Redis and the shop answers uncached, else {@code closed}
 * @param topology {@code single}, {@code sentinel} or {@code cluster}
 * @param nodes masters, over which the figures are summed
 * @param version Redis' version
 * @param memoryUsed bytes
 * @param memoryMax bytes; left out where Redis has no limit
 * @param totalKeys keys in the database, other applications' included
 * @param applicationKeys keys of this application
 * @param applicationKeysAgeSeconds how old that count is
 * @param uptimeSeconds how long Redis has been up
 * @param responseSeconds how long Redis took to answer, or not to
 * @param error why Redis does not serve, a stable code
 */
public record CacheHealthAnswer(
        String status,
        String circuit,
        @Nullable String topology,
        @Nullable Integer nodes,
        @Nullable String version,
        @Nullable Long memoryUsed,
        @Nullable Long memoryMax,
        @Nullable Long totalKeys,
        @Nullable Long applicationKeys,
        @Nullable Long applicationKeysAgeSeconds,
        @Nullable Long uptimeSeconds,
        double responseSeconds,
        @Nullable String error) {

    static CacheHealthAnswer of(CacheHealth health) {
        return new CacheHealthAnswer(
                health.status(),
                health.circuit(),
                health.topology(),
                health.nodes(),
                health.version(),
                health.usedMemoryBytes(),
                health.maxMemoryBytes(),
                health.totalKeys(),
                health.applicationKeys(),
                Seconds.whole(health.applicationKeysAge()),
                Seconds.whole(health.uptime()),
                health.responseTime().toNanos() / 1e9,
                health.error());
    }
}
