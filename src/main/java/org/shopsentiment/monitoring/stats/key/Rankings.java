package org.shopsentiment.monitoring.stats.key;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Picks the first rows out of copies of sets. Not thread-safe. */
final class Rankings {

    private final OneRanking hits;
    private final OneRanking misses;

    Rankings(int limit) {
        this.hits = new OneRanking(limit);
        this.misses = new OneRanking(limit);
    }

    void add(long[] bucket, @Nullable String[] texts) {
        hits.unlisted(bucket[Bucket.LOST_HITS]);
        misses.unlisted(bucket[Bucket.LOST_MISSES]);
        for (int i = 0; i < Bucket.SLOTS; i++) {
            if (Bucket.taken(bucket, 0, i)) {
                int slot = Bucket.slot(0, i);
                long hit = bucket[slot + Bucket.HITS];
                long missed = bucket[slot + Bucket.MISSES];
                double share = hit + missed == 0 ? 0 : (double) bucket[slot + Bucket.INHERITED] / (hit + missed);
                hits.add(texts[i], hit, share, bucket[slot + Bucket.HITS_BEFORE]);
                misses.add(texts[i], missed, share, bucket[slot + Bucket.MISSES_BEFORE]);
            }
        }
    }

    KeyRanking ranking() {
        return new KeyRanking(hits.rows(), misses.rows(), hits.others(), misses.others());
    }

    private static final class OneRanking {

        private static final Comparator<KeyRow> ORDER =
                Comparator.comparingLong(KeyRow::count).reversed().thenComparing(KeyRow::key);

        private final int limit;
        private final PriorityQueue<KeyRow> best;
        private long others;

        OneRanking(int limit) {
            this.limit = limit;
            this.best = new PriorityQueue<>(limit + 1, ORDER.reversed());
        }

        void add(@Nullable String key, long count, double inheritedPerEvent, long before) {
            long high = count + before;
            if (key == null || count == 0) {
                unlisted(high);
                return;
            }
            long estimate = Math.min(high, count + Math.round(count * inheritedPerEvent));
            best.add(new KeyRow(key, estimate, count, high, false));
            if (best.size() > limit) {
                unlisted(best.remove().high());
            }
        }

        void unlisted(long high) {
            others = Math.max(others, high);
        }

        long others() {
            return others;
        }

        List<KeyRow> rows() {
            List<KeyRow> sorted = best.stream().sorted(ORDER).toList();
            List<KeyRow> rows = new ArrayList<>();
            for (int i = 0; i < sorted.size(); i++) {
                KeyRow row = sorted.get(i);
                long next = i + 1 < sorted.size() ? sorted.get(i + 1).high() : others;
                rows.add(new KeyRow(row.key(), row.count(), row.low(), row.high(), row.low() < next));
            }
            return rows;
        }
    }
}
