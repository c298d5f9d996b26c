package org.shopsentiment.monitoring.stats.key;

import org.jspecify.annotations.Nullable;

/** Picks the first rows out of copies of sets. Not thread-safe. */
final class Rankings {

    private final FirstRows hits;
    private final FirstRows misses;

    Rankings(int limit) {
        this.hits = new FirstRows(limit);
        this.misses = new FirstRows(limit);
    }

    void add(long[] bucket, @Nullable String[] texts) {
        hits.leaveOut(bucket[Bucket.LOST_HITS]);
        misses.leaveOut(bucket[Bucket.LOST_MISSES]);
        for (int i = 0; i < Bucket.SLOTS; i++) {
            if (Bucket.taken(bucket, 0, i)) {
                int slot = Bucket.slot(0, i);
                long hit = bucket[slot + Bucket.HITS];
                long missed = bucket[slot + Bucket.MISSES];
                double inheritedPerEvent = (double) bucket[slot + Bucket.INHERITED] / Math.max(1, hit + missed);
                add(hits, texts[i], hit, inheritedPerEvent, bucket[slot + Bucket.HITS_BEFORE]);
                add(misses, texts[i], missed, inheritedPerEvent, bucket[slot + Bucket.MISSES_BEFORE]);
            }
        }
    }

    private static void add(FirstRows rows, @Nullable String key, long count, double inheritedPerEvent, long before) {
        long high = count + before;
        if (key == null || count == 0) {
            rows.leaveOut(high);
        } else {
            long estimate = Math.min(high, count + Math.round(count * inheritedPerEvent));
            rows.add(new KeyRow(key, estimate, count, high, false));
        }
    }

    KeyRanking ranking() {
        return new KeyRanking(hits.rows(), misses.rows(), hits.others(), misses.others());
    }
}
