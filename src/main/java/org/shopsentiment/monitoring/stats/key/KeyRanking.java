package org.shopsentiment.monitoring.stats.key;

import java.util.List;

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
}
