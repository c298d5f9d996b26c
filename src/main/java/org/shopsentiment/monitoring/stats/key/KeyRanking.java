package org.shopsentiment.monitoring.stats.key;

import java.util.List;
import java.util.Map;

/**
 * The keys with the most hits and with the most misses.
 *
 * @param hits in order of their counts, equals in order of their texts
 * @param misses in order of their counts, equals in order of their texts
 * @param otherHits no key outside of {@code hits} has more hits
 * @param otherMisses no key outside of {@code misses} has more misses
 */
public record KeyRanking(List<KeyRow> hits, List<KeyRow> misses, long otherHits, long otherMisses) {

    /** Takes copies. */
    public KeyRanking {
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    /**
     * The rankings of several caches as one.
     *
     * @param rankings each under the prefix that its keys get
     * @param limit rows of each ranking at most, 1 or more and not more than theirs
     * @return the first rows of all
     */
    public static KeyRanking merge(Map<String, KeyRanking> rankings, int limit) {
        FirstRows hits = new FirstRows(limit);
        FirstRows misses = new FirstRows(limit);
        rankings.forEach((prefix, ranking) -> {
            ranking.hits().forEach(row -> hits.add(row.under(prefix)));
            ranking.misses().forEach(row -> misses.add(row.under(prefix)));
            hits.leaveOut(ranking.otherHits());
            misses.leaveOut(ranking.otherMisses());
        });
        return new KeyRanking(hits.rows(), misses.rows(), hits.others(), misses.others());
    }
}
