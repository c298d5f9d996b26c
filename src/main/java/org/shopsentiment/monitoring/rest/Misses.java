package org.shopsentiment.monitoring.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.miss.EvictionCause;
import org.shopsentiment.monitoring.stats.miss.MissReason;

/** Misses as the API tells them. */
final class Misses {

    private Misses() {}

    /** The misses by the reason's label, in the reasons' order, with 0 for those that were never given. */
    static Map<String, Long> byReason(CacheSnapshot cache) {
        Map<String, Long> misses = new LinkedHashMap<>();
        for (MissReason reason : MissReason.values()) {
            misses.put(reason.label(), cache.missReasons().getOrDefault(reason, 0L));
        }
        return misses;
    }

    /** The evicted misses by the cause's label, in the causes' order, with 0 for those that took nothing. */
    static Map<String, Long> evictedByCause(CacheSnapshot cache) {
        Map<String, Long> evicted = new LinkedHashMap<>();
        for (EvictionCause cause : EvictionCause.values()) {
            evicted.put(cause.label(), cache.evictionCauses().getOrDefault(cause, 0L));
        }
        return evicted;
    }
}
