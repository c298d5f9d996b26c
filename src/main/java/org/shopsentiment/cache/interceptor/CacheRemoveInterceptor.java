package org.shopsentiment.cache.interceptor;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.annotation.CacheRemove;

/** Removes the entries that a method names, after the method has returned and its transaction has committed. */
@CacheRemove
@Interceptor
@Priority(Priorities.AROUND_TRANSACTION)
class CacheRemoveInterceptor {

    private static final Logger LOG = System.getLogger(CacheRemoveInterceptor.class.getName());

    private final CacheStore store;
    private final Map<Method, KeyParameters> methods = new ConcurrentHashMap<>();

    @Inject
    CacheRemoveInterceptor(CacheStore store) {
        this.store = store;
    }

    @AroundInvoke
    @Nullable
    Object remove(InvocationContext context) throws Exception {
        Object result = context.proceed();
        Method method = context.getMethod();
        KeyParameters key = methods.computeIfAbsent(method, KeyParameters::of);
        for (String cacheName : Annotations.find(method, CacheRemove.class).cacheName()) {
            try {
                store.remove(cacheName, key.keys(cacheName, context.getParameters()));
            } catch (RuntimeException e) {
                LOG.log(Level.DEBUG, "Entries of cache {0} could not be removed", cacheName);
            }
        }
        return result;
    }
}
