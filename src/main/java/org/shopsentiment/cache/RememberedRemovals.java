package org.shopsentiment.cache;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.monitoring.stats.Ticker;

/**
 * A store whose failed removals are remembered and made good. Until then this node does not ask for what it could not remove,
 * so that it answers nothing outdated; the calls throw {@link CacheStoreException} of code {@value #CODE}.
 *
 * <p>{@link #retry()} is to be called every second or so; a read of such a key tries at once. Other nodes may answer what is still stored until it has worked.
 */
public final class RememberedRemovals implements TextStore {

    /** Why a key is not asked for. */
    public static final String CODE = "REMOVAL_PENDING";

    private static final Logger LOG = System.getLogger(RememberedRemovals.class.getName());

    private final TextStore texts;
    private final StatisticsRecorder recorder;
    private final Ticker ticker;
    private final PendingRemovals pending;
    private final AtomicBoolean retrying = new AtomicBoolean();

    /**
     * A store without pending removals.
     *
     * @param texts the store whose removals may fail
     * @param maxKeys how many keys are remembered at most; beyond, whole caches are
     * @param recorder is told of the removals that were made good
     * @param ticker times them
     */
    public RememberedRemovals(TextStore texts, int maxKeys, StatisticsRecorder recorder, Ticker ticker) {
        this.texts = texts;
        this.recorder = recorder;
        this.ticker = ticker;
        this.pending = new PendingRemovals(maxKeys);
    }

    @Override
    public byte @Nullable [] get(CacheKey key) {
        if (pending.holds(key)) {
            retry(List.of(key));
        }
        refuse(key);
        return texts.get(key);
    }

    @Override
    public List<byte @Nullable []> getAll(List<CacheKey> keys) {
        retry(keys);
        keys.forEach(this::refuse);
        return texts.getAll(keys);
    }

    @Override
    public byte[] lease(CacheKey key, String lease, Duration life) {
        refuse(key);
        return texts.lease(key, lease, life);
    }

    @Override
    public boolean replace(CacheKey key, String beginning, byte[] text, Duration life) {
        refuse(key);
        return texts.replace(key, beginning, text, life);
    }

    @Override
    public Map<CacheKey, byte[]> leaseAll(Map<CacheKey, String> leases, Duration life) {
        leases.keySet().forEach(this::refuse);
        return texts.leaseAll(leases, life);
    }

    @Override
    public Set<CacheKey> replaceAll(Collection<Replacement> replacements) {
        replacements.forEach(one -> refuse(one.key()));
        return texts.replaceAll(replacements);
    }

    private void refuse(CacheKey key) {
        if (pending.holds(key)) {
            throw new CacheStoreException(CODE, new IllegalStateException("A removal of the key has failed"));
        }
    }

    @Override
    public long remove(String cacheName, Collection<CacheKey> keys) {
        try {
            return texts.remove(cacheName, keys);
        } catch (RuntimeException e) {
            remembered(cacheName, pending.add(cacheName, keys));
            throw e;
        }
    }

    @Override
    public long clear(String cacheName) {
        try {
            return texts.clear(cacheName);
        } catch (RuntimeException e) {
            remembered(cacheName, pending.addAll(cacheName));
            throw e;
        }
    }

    private static void remembered(String cacheName, boolean first) {
        LOG.log(
                first ? Level.WARNING : Level.DEBUG,
                "Entries of cache {0} could not be removed: this node does not ask for them until they are",
                cacheName);
    }

    /** Tries the pending removals again, until one fails. Does nothing while another thread does it. */
    public void retry() {
        alone(() -> {
            pending.caches().forEach(this::retry);
            if (pending.isEmpty()) {
                LOG.log(Level.INFO, "All entries that could not be removed before are removed");
            }
        });
    }

    /** A read tries at once what is pending of its own keys: one trip. A cache that is to be cleared waits for its retry. */
    private void retry(Collection<CacheKey> read) {
        alone(() -> pending.among(read).forEach(this::removeAgain));
    }

    /** By one thread at a time: no removal is made good, and counted, twice. */
    private void alone(Runnable removals) {
        if (pending.isEmpty() || !retrying.compareAndSet(false, true)) {
            return;
        }
        try {
            removals.run();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Entries still cannot be removed");
        } finally {
            retrying.set(false);
        }
    }

    private void retry(String cacheName) {
        Long whole = pending.whole(cacheName);
        if (whole != null) {
            long start = ticker.nanos();
            long count = texts.clear(cacheName);
            recorder.recordCleared(cacheName, count, ticker.nanos() - start);
            pending.doneAll(cacheName, whole);
        }
        Map<CacheKey, Long> keys = pending.keys(cacheName);
        if (!keys.isEmpty()) {
            removeAgain(cacheName, keys);
        }
    }

    private void removeAgain(String cacheName, Map<CacheKey, Long> keys) {
        long start = ticker.nanos();
        long count = texts.remove(cacheName, keys.keySet());
        List<String> names = keys.keySet().stream().map(CacheKey::text).toList();
        recorder.recordRemovals(cacheName, names, count, ticker.nanos() - start);
        pending.done(keys);
    }

    /**
     * Whether every removal has been done.
     *
     * @return false while there are keys that this node does not ask for
     */
    public boolean isUpToDate() {
        return pending.isEmpty();
    }
}
