package org.shopsentiment.monitoring.stats.key;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the keys in a table, within a budget for each set: when one is too many, the lightest keys lose theirs. Only for
 * the holder of the set's lock, but for {@link #copy}.
 */
final class KeyTexts {

    private static final int BYTES_IN_BUCKET = 1_120;

    private final long[] table;
    private final @Nullable String[] texts;

    KeyTexts(long[] table, int buckets) {
        this.table = table;
        this.texts = new @Nullable String[buckets * Bucket.SLOTS];
    }

    void keep(int number, int bucket, int index, String key, long weight) {
        int place = number * Bucket.SLOTS + index;
        long bytes = TextSize.bytes(key);
        if (texts[place] != null || bytes > BYTES_IN_BUCKET) {
            return;
        }
        while (table[bucket + Bucket.TEXT_BYTES] + bytes > BYTES_IN_BUCKET) {
            int lightest = lightest(number, bucket);
            if (lightest < 0 || weight(bucket, lightest) >= weight) {
                return;
            }
            drop(number, bucket, lightest);
        }
        texts[place] = key;
        table[bucket + Bucket.TEXT_BYTES] += bytes;
    }

    void drop(int number, int bucket, int index) {
        String text = texts[number * Bucket.SLOTS + index];
        if (text != null) {
            texts[number * Bucket.SLOTS + index] = null;
            table[bucket + Bucket.TEXT_BYTES] -= TextSize.bytes(text);
        }
    }

    void copy(int number, @Nullable String[] names) {
        System.arraycopy(texts, number * Bucket.SLOTS, names, 0, Bucket.SLOTS);
    }

    /** What all texts cost; for tests of the budget. */
    long bytes() {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .mapToLong(TextSize::bytes)
                .sum();
    }

    private int lightest(int number, int bucket) {
        int lightest = -1;
        for (int i = 0; i < Bucket.SLOTS; i++) {
            boolean kept = texts[number * Bucket.SLOTS + i] != null;
            if (kept && (lightest < 0 || weight(bucket, i) < weight(bucket, lightest))) {
                lightest = i;
            }
        }
        return lightest;
    }

    private long weight(int bucket, int index) {
        return Bucket.weight(table, Bucket.slot(bucket, index));
    }
}
