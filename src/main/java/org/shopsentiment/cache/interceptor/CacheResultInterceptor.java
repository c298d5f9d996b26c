package org.shopsentiment.cache.interceptor;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CachePolicies;
import org.shopsentiment.cache.CachePolicy;
import org.shopsentiment.cache.Lookup;
import org.shopsentiment.cache.ReadThroughCache;
import org.shopsentiment.cache.annotation.CacheResult;

/** Answers a method from its cache. Outside of transactions, so that a hit begins none. */
@CacheResult
@Interceptor
@Priority(Priorities.AROUND_TRANSACTION)
class CacheResultInterceptor {

    private record Cached(String cacheName, KeyParameters key, Type type, CachePolicy policy) {}

    private final ReadThroughCache cache;
    private final CachePolicies policies;
    private final CacheOutcomes outcomes;
    private final Map<Method, Cached> methods = new ConcurrentHashMap<>();

    @Inject
    CacheResultInterceptor(ReadThroughCache cache, CachePolicies policies, CacheOutcomes outcomes) {
        this.cache = cache;
        this.policies = policies;
        this.outcomes = outcomes;
    }

    @AroundInvoke
    @Nullable
    Object answer(InvocationContext context) throws Exception {
        Cached cached = methods.computeIfAbsent(context.getMethod(), this::describe);
        Lookup<Object> lookup = cache.get(
                cached.key().key(cached.cacheName(), context.getParameters()),
                cached.type(),
                cached.policy(),
                context::proceed);
        outcomes.add(lookup.outcome());
        return lookup.value();
    }

    private Cached describe(Method method) {
        CacheResult annotation = Annotations.find(method, CacheResult.class);
        return new Cached(
                annotation.cacheName(),
                KeyParameters.of(method),
                method.getGenericReturnType(),
                Annotations.policy(annotation, policies));
    }
}
