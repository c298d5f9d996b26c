package org.shopsentiment.monitoring.stats.miss;

import java.util.Map;

/**
 * What this node knows to be stored in one cache, so that it can say why a lookup missed; and how often it said what.
 *
 * <p>Never guesses. A key is {@link MissReason#COLD} only where nothing was ever forgotten in its bucket of seven keys;
 * gone within {@value #MARGIN_MILLIS} ms before the end of its time to live, it is {@link MissReason#UNKNOWN}, because
 * clocks and the way to the store differ; so is a key whose end nobody told this node (seen there, but stored by another
 * node or before this start), and one whose lookup, store and removal overlapped so that their order cannot be told. A
 * key that stays away keeps its reason. The table forgets keys that were already missed first, then those stored longest
 * ago.
 *
 * <p>Keys are 64-bit fingerprints; two keys with the same one are the same key here. With a secret seed nobody can
 * choose them, and two of 50,000 keys share one with a probability below 1e-10.
 *
 * <p>Memory is fixed: {@value #LARGEST_BYTES} bytes for {@value #LARGEST_KEYS} keys at most, and some KiB of counters.
 * Calls are O(1), {@link #cleared} and {@link #perhapsCleared} O(buckets), about half a millisecond. Thread-safe: a call waits
 * only for another one in the same bucket, or for another eviction, for some tens of nanoseconds. Times are milliseconds of one clock, from
 * anywhere, best of one that does not jump; what is before the beginning counts as the beginning.
 */
public final class MissReasons {

    /** How near its end a key's absence tells nothing. */
    public static final long MARGIN_MILLIS = 1000;

    /** The largest table. */
    public static final int LARGEST_BYTES = 960 * 1024;

    /** How many keys the largest table holds. */
    public static final int LARGEST_KEYS = LARGEST_BYTES / Buckets.BUCKET_BYTES * Buckets.WAYS;

    private final Buckets buckets;
    private final long beginning;
    private final ReasonCounts counts = new ReasonCounts();
    private final EvictionCauses causes;

    /**
     * An empty table of a store that tells nothing of itself.
     *
     * @param nowMillis the time
     * @param bytes its size, 128 to {@value #LARGEST_BYTES}, rounded down to a multiple of 128: 7 keys each
     */
    public MissReasons(long nowMillis, int bytes) {
        this(nowMillis, bytes, new StoreEvidence(() -> nowMillis));
    }

    /**
     * An empty table.
     *
     * @param nowMillis the time
     * @param bytes its size, 128 to {@value #LARGEST_BYTES}, rounded down to a multiple of 128: 7 keys each
     * @param evidence what the store tells of itself
     */
    public MissReasons(long nowMillis, int bytes, StoreEvidence evidence) {
        if (bytes < Buckets.BUCKET_BYTES || bytes > LARGEST_BYTES) {
            throw new IllegalArgumentException("bytes must be 128 to " + LARGEST_BYTES + ", not " + bytes);
        }
        this.buckets = new Buckets(bytes / Buckets.BUCKET_BYTES);
        this.beginning = nowMillis - 1;
        this.causes = new EvictionCauses(evidence);
    }

    /**
     * The store has stored an entry.
     *
     * @param fingerprint of the key
     * @param startedMillis when the store was asked
     * @param nowMillis when it had answered
     * @param ttlMillis the time to live that it was given; {@link Long#MAX_VALUE} for one without end
     */
    public void stored(long fingerprint, long startedMillis, long nowMillis, long ttlMillis) {
        long now = time(nowMillis);
        int bucket = buckets.bucketOf(fingerprint);
        buckets.lock(bucket);
        boolean overlapped = time(startedMillis) <= buckets.lastRemoval(bucket);
        long memory = Memory.of(overlapped ? Fate.DOUBTFUL : Fate.STORED, now, Memory.expiryOf(now, ttlMillis));
        buckets.insert(bucket, fingerprint, memory);
        buckets.unlock(bucket);
    }

    /**
     * The store failed to say whether it stored an entry: the key's next miss is unknown.
     *
     * @param fingerprint of the key
     * @param nowMillis the time
     */
    public void perhapsStored(long fingerprint, long nowMillis) {
        int bucket = buckets.bucketOf(fingerprint);
        buckets.lock(bucket);
        doubt(bucket, fingerprint, time(nowMillis));
        buckets.unlock(bucket);
    }

    /**
     * Whether an entry should be there, as far as is known: then {@link #found} has nothing to do. Takes no lock.
     *
     * @param fingerprint of the key
     * @param nowMillis the time
     * @return false also where another thread is just writing in the same bucket
     */
    public boolean expects(long fingerprint, long nowMillis) {
        return Memory.there(buckets.glance(buckets.bucketOf(fingerprint), fingerprint), time(nowMillis));
    }

    /**
     * A lookup found an entry. Changes nothing where that was expected.
     *
     * @param fingerprint of the key
     * @param nowMillis the time
     */
    public void found(long fingerprint, long nowMillis) {
        long now = time(nowMillis);
        int bucket = buckets.bucketOf(fingerprint);
        buckets.lock(bucket);
        if (!Memory.there(buckets.memoryOf(bucket, fingerprint), now)) {
            doubt(bucket, fingerprint, now);
        }
        buckets.unlock(bucket);
    }

    /**
     * An entry is removed on purpose. To be called before the store is asked, or a miss in between is taken for an
     * eviction, and again after, or a store that overlapped is believed. A key that is not known to be there stays as is.
     *
     * @param fingerprint of the key
     * @param nowMillis the time
     */
    public void removed(long fingerprint, long nowMillis) {
        take(fingerprint, time(nowMillis), Fate.REMOVED);
    }

    /**
     * The store failed to say whether it removed an entry: if this node knows the key, its next miss is unknown.
     *
     * @param fingerprint of the key
     * @param nowMillis the time
     */
    public void perhapsRemoved(long fingerprint, long nowMillis) {
        take(fingerprint, time(nowMillis), Fate.DOUBTFUL);
    }

    /**
     * All entries are removed on purpose; to be called before and after, as {@link #removed}.
     *
     * @param nowMillis the time
     */
    public void cleared(long nowMillis) {
        buckets.clear(time(nowMillis), Fate.REMOVED);
    }

    /**
     * The store failed to say which entries it removed: the next miss of each key that was there is unknown.
     *
     * @param nowMillis the time
     */
    public void perhapsCleared(long nowMillis) {
        buckets.clear(time(nowMillis), Fate.DOUBTFUL);
    }

    /**
     * A lookup found no entry: says why, and counts it.
     *
     * @param fingerprint of the key
     * @param startedMillis when the lookup began
     * @return the reason
     */
    public MissReason reasonOfMiss(long fingerprint, long startedMillis) {
        long started = time(startedMillis);
        int bucket = buckets.bucketOf(fingerprint);
        buckets.lock(bucket);
        MissReason reason = buckets.forgetful(bucket) ? MissReason.UNKNOWN : MissReason.COLD;
        int way = buckets.find(bucket, fingerprint);
        long memory = 0;
        if (way >= 0) {
            memory = buckets.memory(bucket, way);
            Fate fate = Verdict.of(memory, started);
            buckets.remember(bucket, way, Memory.told(memory, fate));
            reason = Verdict.reason(fate);
        }
        buckets.unlock(bucket);
        if (reason == MissReason.EVICTED) {
            causes.count(Memory.since(memory, started) + beginning);
        } else {
            counts.count(reason);
        }
        return reason;
    }

    /** Counts, as {@link MissReason#UNKNOWN}, a miss of a key that is not absent: its entry could not be read. */
    public void unexplained() {
        counts.count(MissReason.UNKNOWN);
    }

    /**
     * How often each reason was given: together, every call of {@link #reasonOfMiss} and {@link #unexplained}.
     *
     * @return all five reasons; a copy
     */
    public Map<MissReason, Long> counts() {
        return misses().reasons();
    }

    /**
     * How often each reason was given, and what took the entries that should still have been there. A cause that the store
     * has not told yet counts as {@link EvictionCause#UNKNOWN} until then; the reasons' counts only grow.
     *
     * @return the counts of this moment
     */
    public MissCounts misses() {
        return MissCounts.of(counts.copy(), causes.counts());
    }

    /**
     * The same, where a new count begins: what is undecided now stays unknown, so that no later difference to these counts is
     * negative.
     *
     * @return the counts of this moment
     */
    public MissCounts settled() {
        return MissCounts.of(counts.copy(), causes.settled());
    }

    int arrayBytes() {
        return buckets.bytes();
    }

    private void doubt(int bucket, long fingerprint, long now) {
        buckets.insert(bucket, fingerprint, Memory.of(Fate.DOUBTFUL, now, Memory.NEVER));
    }

    private void take(long fingerprint, long now, Fate fate) {
        int bucket = buckets.bucketOf(fingerprint);
        buckets.lock(bucket);
        buckets.lastRemoval(bucket, now);
        int way = buckets.find(bucket, fingerprint);
        if (way >= 0) {
            buckets.remember(bucket, way, Memory.taken(buckets.memory(bucket, way), now, fate));
        }
        buckets.unlock(bucket);
    }

    private long time(long millis) {
        return Math.max(1, millis - beginning);
    }
}
