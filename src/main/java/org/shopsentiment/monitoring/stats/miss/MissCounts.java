package org.shopsentiment.monitoring.stats.miss;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many lookups missed.
 *
 * @param reasons why they did, all five reasons; together all misses
 * @param evictions what took the entries of the {@link MissReason#EVICTED} ones, all five causes; together exactly these
 */
public record MissCounts(Map<MissReason, Long> reasons, Map<EvictionCause, Long> evictions) {

    /** Takes copies. */
    public MissCounts {
        reasons = Map.copyOf(reasons);
        evictions = Map.copyOf(evictions);
    }

    static MissCounts of(Map<MissReason, Long> reasons, Map<EvictionCause, Long> evictions) {
        Map<MissReason, Long> all = new EnumMap<>(reasons);
        all.put(MissReason.EVICTED, sum(evictions));
        return new MissCounts(all, evictions);
    }

    /**
     * The misses that were counted after some earlier ones.
     *
     * @param earlier the counts of that moment, given by {@link MissReasons#settled}
     * @return the differences
     */
    public MissCounts since(MissCounts earlier) {
        return new MissCounts(minus(reasons, earlier.reasons), minus(evictions, earlier.evictions));
    }

    /**
     * All misses.
     *
     * @return the sum of the reasons
     */
    public long total() {
        return sum(reasons);
    }

    private static <K> Map<K, Long> minus(Map<K, Long> counts, Map<K, Long> earlier) {
        Map<K, Long> left = new HashMap<>(counts);
        earlier.forEach((key, count) -> left.merge(key, -count, Long::sum));
        return left;
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
