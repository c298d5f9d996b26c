package org.shopsentiment.monitoring.stats;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;

/** Contains what a recorder throws; logs it once, so that a fault on every lookup cannot flood the log. */
final class GuardedRecorder implements StatisticsRecorder {

    private static final Logger LOG = System.getLogger(GuardedRecorder.class.getName());

    private final StatisticsRecorder recorder;
    private final AtomicBoolean logged = new AtomicBoolean();

    GuardedRecorder(StatisticsRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void recordHit(String cache, String key, long nanos) {
        guard(() -> recorder.recordHit(cache, key, nanos));
    }

    @Override
    public void recordMiss(String cache, String key, long nanos) {
        guard(() -> recorder.recordMiss(cache, key, nanos));
    }

    @Override
    public void recordUnreadable(String cache, String key, long nanos) {
        guard(() -> recorder.recordUnreadable(cache, key, nanos));
    }

    @Override
    public void recordPut(String cache, String key, Duration ttl, long nanos) {
        guard(() -> recorder.recordPut(cache, key, ttl, nanos));
    }

    @Override
    public void recordOversized(String cache) {
        guard(() -> recorder.recordOversized(cache));
    }

    @Override
    public void recordRemoving(String cache, Collection<String> keys) {
        guard(() -> recorder.recordRemoving(cache, keys));
    }

    @Override
    public void recordRemovals(String cache, Collection<String> keys, long count, long nanos) {
        guard(() -> recorder.recordRemovals(cache, keys, count, nanos));
    }

    @Override
    public void recordClearing(String cache) {
        guard(() -> recorder.recordClearing(cache));
    }

    @Override
    public void recordCleared(String cache, long count, long nanos) {
        guard(() -> recorder.recordCleared(cache, count, nanos));
    }

    @Override
    public void recordError(String cache, CacheOperation operation, Collection<String> keys) {
        guard(() -> recorder.recordError(cache, operation, keys));
    }

    @Override
    public void recordLoad(String cache, String key, long nanos) {
        guard(() -> recorder.recordLoad(cache, key, nanos));
    }

    @Override
    public void recordLoadFailure(String cache, long nanos) {
        guard(() -> recorder.recordLoadFailure(cache, nanos));
    }

    private void guard(Runnable recording) {
        try {
            recording.run();
        } catch (RuntimeException e) {
            if (logged.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "Cache statistics could not be recorded; said once", e);
            }
        }
    }
}
