package org.shopsentiment.cache.interceptor;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.UndecodableEntryException;
import org.shopsentiment.cache.annotation.Monitored;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.monitoring.stats.Ticker;

/**
 * Times and counts the calls of a {@link org.shopsentiment.cache.CacheStore}: the one place where lookups are counted.
 *
 * <p>An entry that cannot be read counts as a miss, because the caller gets nothing of it, and as an error.
 */
@Monitored
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class MonitoredInterceptor {

    private final StatisticsRecorder recorder;
    private final Ticker ticker;

    @Inject
    MonitoredInterceptor(StatisticsRecorder recorder, Ticker ticker) {
        this.recorder = recorder;
        this.ticker = ticker;
    }

    @AroundInvoke
    @Nullable
    Object record(InvocationContext context) throws Exception {
        return switch (context.getMethod().getName()) {
            case "get" -> get(context, (CacheKey) context.getParameters()[0]);
            case "put" -> put(context, (CacheKey) context.getParameters()[0]);
            case "remove" -> remove(context, (Collection<?>) context.getParameters()[1]);
            case "clear" -> clear(context);
            default -> context.proceed();
        };
    }

    private @Nullable Object get(InvocationContext context, CacheKey key) throws Exception {
        long start = ticker.nanos();
        try {
            Object entry = context.proceed();
            if (entry == null) {
                recorder.recordMiss(key.cacheName(), key.text(), ticker.nanos() - start);
            } else {
                recorder.recordHit(key.cacheName(), key.text(), ticker.nanos() - start);
            }
            return entry;
        } catch (UndecodableEntryException e) {
            recorder.recordUnreadable(key.cacheName(), key.text(), ticker.nanos() - start);
            throw e;
        } catch (Exception e) {
            recorder.recordError(key.cacheName(), CacheOperation.GET, List.of(key.text()));
            throw e;
        }
    }

    private @Nullable Object put(InvocationContext context, CacheKey key) throws Exception {
        long start = ticker.nanos();
        try {
            Object nothing = context.proceed();
            Duration ttl = (Duration) context.getParameters()[3];
            recorder.recordPut(key.cacheName(), key.text(), ttl, ticker.nanos() - start);
            return nothing;
        } catch (Exception e) {
            recorder.recordError(key.cacheName(), CacheOperation.PUT, List.of(key.text()));
            throw e;
        }
    }

    private @Nullable Object remove(InvocationContext context, Collection<?> removed) throws Exception {
        String cacheName = (String) context.getParameters()[0];
        List<String> keys = removed.stream().map(key -> ((CacheKey) key).text()).toList();
        recorder.recordRemoving(cacheName, keys);
        long start = ticker.nanos();
        try {
            Object count = context.proceed();
            recorder.recordRemovals(cacheName, keys, count instanceof Long n ? n : 0, ticker.nanos() - start);
            return count;
        } catch (Exception e) {
            recorder.recordError(cacheName, CacheOperation.REMOVE, keys);
            throw e;
        }
    }

    private @Nullable Object clear(InvocationContext context) throws Exception {
        String cacheName = (String) context.getParameters()[0];
        recorder.recordClearing(cacheName);
        long start = ticker.nanos();
        try {
            Object count = context.proceed();
            recorder.recordCleared(cacheName, count instanceof Long n ? n : 0, ticker.nanos() - start);
            return count;
        } catch (Exception e) {
            recorder.recordError(cacheName, CacheOperation.CLEAR, List.of());
            throw e;
        }
    }
}
