package org.shopsentiment.cache;

import java.time.Duration;
import java.util.Map;

/**
 * What the operator says of times to live.
 *
 * @param defaultTtl of a cache that says nothing of it
 * @param absentTtl of nulls, in every cache
 * @param ttls of single caches, by name; goes before what the cache itself says
 */
public record CachePolicies(Duration defaultTtl, Duration absentTtl, Map<String, Duration> ttls) {

    /** Takes a copy. */
    public CachePolicies {
        ttls = Map.copyOf(ttls);
    }

    /**
     * The policy of a cache.
     *
     * @param cacheName the cache's name
     * @param ttlSeconds its own time to live, or 0 for none
     * @param staleIfErrorSeconds how long after its end a value is answered when its loader fails
     * @param refreshAhead how eagerly values are loaded before their end, 0 for never
     * @return the policy
     */
    public CachePolicy policy(String cacheName, long ttlSeconds, long staleIfErrorSeconds, double refreshAhead) {
        Duration own = ttlSeconds > 0 ? Duration.ofSeconds(ttlSeconds) : defaultTtl;
        return new CachePolicy(
                ttls.getOrDefault(cacheName, own),
                absentTtl,
                Duration.ofSeconds(Math.max(0, staleIfErrorSeconds)),
                refreshAhead);
    }
}
