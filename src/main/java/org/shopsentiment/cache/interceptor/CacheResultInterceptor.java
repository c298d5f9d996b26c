package org.shopsentiment.cache.interceptor;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.DefaultTimeToLive;
import org.shopsentiment.cache.Lookup;
import org.shopsentiment.cache.ReadThroughCache;
import org.shopsentiment.cache.annotation.CacheResult;

/** Answers a method from its cache. Outside of transactions, so that a hit begins none. */
@CacheResult
@Interceptor
@Priority(Priorities.AROUND_TRANSACTION)
class CacheResultInterceptor {

    private record Cached(String cacheName, KeyParameters key, Type type, Duration ttl) {}

    private final ReadThroughCache cache;
    private final DefaultTimeToLive defaultTtl;
    private final CacheOutcomes outcomes;
    private final Map<Method, Cached> methods = new ConcurrentHashMap<>();

    @Inject
    CacheResultInterceptor(ReadThroughCache cache, DefaultTimeToLive defaultTtl, CacheOutcomes outcomes) {
        this.cache = cache;
        this.defaultTtl = defaultTtl;
        this.outcomes = outcomes;
    }

    @AroundInvoke
    @Nullable
    Object answer(InvocationContext context) throws Exception {
        Cached cached = methods.computeIfAbsent(context.getMethod(), this::describe);
        Lookup<Object> lookup = cache.get(
                cached.key().key(cached.cacheName(), context.getParameters()),
                cached.type(),
                cached.ttl(),
                context::proceed);
        outcomes.add(lookup.outcome());
        return lookup.value();
    }

    private Cached describe(Method method) {
        CacheResult annotation = Annotations.find(method, CacheResult.class);
        Duration ttl = annotation.ttl() > 0 ? Duration.ofSeconds(annotation.ttl()) : defaultTtl.ttl();
        return new Cached(annotation.cacheName(), KeyParameters.of(method), method.getGenericReturnType(), ttl);
    }
}
