package org.shopsentiment.cache.interceptor;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CachePolicies;
import org.shopsentiment.cache.CachePolicy;
import org.shopsentiment.cache.WriteThroughCache;
import org.shopsentiment.cache.annotation.CachePut;
import org.shopsentiment.cache.annotation.CacheResult;

/** Stores what a method wrote, after the method has returned and its transaction has committed. */
@CachePut
@Interceptor
@Priority(Priorities.AROUND_TRANSACTION)
class CachePutInterceptor {

    private record Put(String cacheName, KeyParameters key, WrittenValue value, CachePolicy policy) {}

    private final WriteThroughCache cache;
    private final DeclaredCaches declared;
    private final CachePolicies policies;
    private final Map<Method, Put> methods = new ConcurrentHashMap<>();

    @Inject
    CachePutInterceptor(WriteThroughCache cache, DeclaredCaches declared, CachePolicies policies) {
        this.cache = cache;
        this.declared = declared;
        this.policies = policies;
    }

    @AroundInvoke
    @Nullable
    Object put(InvocationContext context) throws Exception {
        Put put = methods.computeIfAbsent(context.getMethod(), this::describe);
        Object[] arguments = context.getParameters();
        return cache.put(
                put.key().key(put.cacheName(), arguments),
                put.value().type(),
                put.policy(),
                context::proceed,
                result -> put.value().of(result, arguments));
    }

    private Put describe(Method method) {
        String cacheName = Annotations.find(method, CachePut.class).cacheName();
        CacheResult filled = Annotations.find(declared.method(cacheName), CacheResult.class);
        return new Put(
                cacheName, KeyParameters.of(method), WrittenValue.of(method), Annotations.policy(filled, policies));
    }
}
