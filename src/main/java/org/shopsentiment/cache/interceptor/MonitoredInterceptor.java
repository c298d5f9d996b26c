package org.shopsentiment.cache.interceptor;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.Entry;
import org.shopsentiment.cache.Lifetime;
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
            case "getAll" -> getAll(context);
            case "lease" -> lease(context, (CacheKey) context.getParameters()[0]);
            case "leaseAll" -> leaseAll(context);
            case "putAll" -> putAll(context);
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
            record(key, (Entry<?>) entry, ticker.nanos() - start);
            return entry;
        } catch (Exception e) {
            recorder.recordError(key.cacheName(), CacheOperation.GET, List.of(key.text()));
            throw e;
        }
    }

    private void record(CacheKey key, @Nullable Entry<?> entry, long nanos) {
        if (entry == null || !entry.live()) {
            if (entry != null && entry.state() == Entry.State.UNREADABLE) {
                recorder.recordUnreadable(key.cacheName(), key.text(), nanos);
            } else {
                recorder.recordMiss(key.cacheName(), key.text(), nanos);
            }
        } else {
            recorder.recordHit(key.cacheName(), key.text(), nanos);
        }
    }

    /** Each key is one lookup; the time of the one round trip is shared out among them. */
    private @Nullable Object getAll(InvocationContext context) throws Exception {
        Collection<?> keys = (Collection<?>) context.getParameters()[0];
        long start = ticker.nanos();
        try {
            Map<?, ?> entries = (Map<?, ?>) context.proceed();
            long share = (ticker.nanos() - start) / Math.max(1, keys.size());
            for (Object key : keys) {
                record((CacheKey) key, (Entry<?>) entries.get(key), share);
            }
            return entries;
        } catch (Exception e) {
            failed(keys, CacheOperation.GET);
            throw e;
        }
    }

    private @Nullable Object lease(InvocationContext context, CacheKey key) throws Exception {
        try {
            return context.proceed();
        } catch (Exception e) {
            recorder.recordError(key.cacheName(), CacheOperation.PUT, List.of(key.text()));
            throw e;
        }
    }

    private @Nullable Object leaseAll(InvocationContext context) throws Exception {
        try {
            return context.proceed();
        } catch (Exception e) {
            failed((Collection<?>) context.getParameters()[0], CacheOperation.PUT);
            throw e;
        }
    }

    private void failed(Collection<?> keys, CacheOperation operation) {
        for (Object each : keys) {
            CacheKey key = (CacheKey) each;
            recorder.recordError(key.cacheName(), operation, List.of(key.text()));
        }
    }

    /** The time of the one round trip is shared out among the values. */
    private @Nullable Object putAll(InvocationContext context) throws Exception {
        Map<?, ?> values = (Map<?, ?>) context.getParameters()[0];
        long start = ticker.nanos();
        try {
            Map<?, ?> ends = (Map<?, ?>) context.proceed();
            long share = (ticker.nanos() - start) / Math.max(1, values.size());
            values.forEach((key, value) ->
                    stored((CacheKey) key, ends.get(key), ((CacheStore.NewValue) value).lifetime(), share));
            return ends;
        } catch (Exception e) {
            failed(values.keySet(), CacheOperation.PUT);
            throw e;
        }
    }

    private void stored(CacheKey key, @Nullable Object end, Lifetime lifetime, long nanos) {
        if (end == CacheStore.Stored.YES) {
            recorder.recordPut(key.cacheName(), key.text(), lifetime.ttl(), nanos);
        } else if (end == CacheStore.Stored.TOO_LARGE) {
            recorder.recordOversized(key.cacheName());
        }
    }

    private @Nullable Object put(InvocationContext context, CacheKey key) throws Exception {
        long start = ticker.nanos();
        try {
            Object stored = context.proceed();
            stored(key, stored, (Lifetime) context.getParameters()[3], ticker.nanos() - start);
            return stored;
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
