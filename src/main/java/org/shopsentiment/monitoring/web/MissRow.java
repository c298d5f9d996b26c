package org.shopsentiment.monitoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.miss.EvictionCause;
import org.shopsentiment.monitoring.stats.miss.MissReason;

/**
 * Why the lookups of one cache missed.
 *
 * @param name the cache's name; untrusted
 * @param visibleName the name with its unseen characters made visible; untrusted
 * @param misses how many
 * @param parts the misses of each reason, in the order of the table's columns
 * @param evictedBy what took the entries of the evicted ones, with counts; empty without any
 */
public record MissRow(String name, String visibleName, String misses, List<Part> parts, String evictedBy) {

    /**
     * The misses of one reason.
     *
     * @param reason its label
     * @param count how many
     * @param from where its part of the bar begins, in percent
     * @param width its share of the misses in percent, 0 without misses
     */
    public record Part(String reason, String count, double from, double width) {}

    static MissRow of(CacheSnapshot cache) {
        long misses = cache.misses();
        long before = 0;
        List<Part> parts = new ArrayList<>();
        for (MissReason reason : MissReason.values()) {
            long count = cache.missReasons().getOrDefault(reason, 0L);
            parts.add(new Part(reason.label(), Wording.count(count), percent(before, misses), percent(count, misses)));
            before += count;
        }
        return new MissRow(
                cache.name(),
                VisibleText.of(cache.name()),
                Wording.count(misses),
                List.copyOf(parts),
                evictedBy(cache));
    }

    private static String evictedBy(CacheSnapshot cache) {
        return Stream.of(EvictionCause.values())
                .filter(cause -> cache.evictionCauses().getOrDefault(cause, 0L) > 0)
                .map(cause -> cause.label() + " "
                        + Wording.count(cache.evictionCauses().getOrDefault(cause, 0L)))
                .collect(Collectors.joining(", "));
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
