package org.shopsentiment.bench;

/**
 * New texts of the keys of a few lookups at a time: near in the processor's caches, their hashes not yet known, and not the
 * objects that a recorder has kept.
 */
final class Batch {

    private static final int SIZE = 128;

    private final Workload work;
    private final String[] keys = new String[SIZE];
    private int filledFrom;
    private int filledTo;

    Batch(Workload work) {
        this.work = work;
    }

    /** The key of a lookup; those up to the end of the batch, or of all, are made on the way. */
    String key(int lookup, int end) {
        if (lookup >= filledTo) {
            filledFrom = lookup;
            filledTo = Math.min(end, lookup + SIZE);
            for (int i = lookup; i < filledTo; i++) {
                keys[i - lookup] = work.newText(at(i) >> 1);
            }
        }
        return keys[lookup - filledFrom];
    }

    boolean hit(int lookup) {
        return (at(lookup) & 1) == 1;
    }

    private int at(int lookup) {
        return work.lookups()[lookup % work.lookups().length];
    }
}
