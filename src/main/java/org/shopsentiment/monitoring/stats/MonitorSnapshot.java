package org.shopsentiment.monitoring.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.shopsentiment.monitoring.stats.key.KeyRanking;

/**
 * What was counted for all caches.
 *
 * @param takenAt when this snapshot was taken
 * @param since when the oldest of the counts began: the deployment's start, or the last reset of everything
 * @param uptime how long the deployment has been up, whatever was reset
 * @param caches one snapshot for each cache, by name
 */
public record MonitorSnapshot(Instant takenAt, Instant since, Duration uptime, List<CacheSnapshot> caches) {

    /** Takes a copy. */
    public MonitorSnapshot {
        caches = List.copyOf(caches);
    }

    /**
     * The same of one cache alone.
     *
     * @param cache its name
     * @return a snapshot of that cache, since its own beginning; empty where there is none of that name
     */
    public Optional<MonitorSnapshot> only(String cache) {
        return caches.stream()
                .filter(one -> one.name().equals(cache))
                .findFirst()
                .map(one -> new MonitorSnapshot(takenAt, one.since().at(), uptime, List.of(one)));
    }

    /**
     * Lookups that found an entry.
     *
     * @return the sum over the caches
     */
    public long hits() {
        return sum(CacheSnapshot::hits);
    }

    /**
     * Lookups that found none.
     *
     * @return the sum over the caches
     */
    public long misses() {
        return sum(CacheSnapshot::misses);
    }

    /**
     * All lookups with an outcome.
     *
     * @return hits + misses
     */
    public long gets() {
        return hits() + misses();
    }

    /**
     * The share of lookups that found an entry.
     *
     * @return hits / (hits + misses), in [0, 1]; 0.0 when there were none
     */
    public double hitRate() {
        return Rates.rate(hits(), gets());
    }

    /**
     * A count summed over the caches.
     *
     * @param count which count
     * @return the sum
     */
    public long sum(ToLongFunction<CacheSnapshot> count) {
        return caches.stream().mapToLong(count).sum();
    }

    /**
     * The keys with the most hits and with the most misses over all caches, each as {@code cache:key}.
     *
     * @param limit rows of each ranking at most, up to {@link CacheSnapshot#RANKED_KEYS}
     * @return in rank order
     */
    public KeyRanking keys(int limit) {
        return KeyRanking.merge(
                caches.stream().collect(Collectors.toMap(cache -> cache.name() + ":", CacheSnapshot::keys)), limit);
    }
}
