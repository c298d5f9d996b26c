package org.shopsentiment.cache.interceptor;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.annotation.CacheRemoveAll;

/** Clears the caches that a method names, after the method has ended: what it threw may have come after it wrote. */
@CacheRemoveAll
@Interceptor
@Priority(Priorities.AROUND_TRANSACTION)
class CacheRemoveAllInterceptor {

    private static final Logger LOG = System.getLogger(CacheRemoveAllInterceptor.class.getName());

    private final CacheStore store;

    @Inject
    CacheRemoveAllInterceptor(CacheStore store) {
        this.store = store;
    }

    @AroundInvoke
    @Nullable
    Object clear(InvocationContext context) throws Exception {
        try {
            return context.proceed();
        } finally {
            for (String cacheName :
                    Annotations.find(context.getMethod(), CacheRemoveAll.class).cacheName()) {
                clear(cacheName);
            }
        }
    }

    private void clear(String cacheName) {
        try {
            store.clear(cacheName);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Cache {0} could not be cleared", cacheName);
        }
    }
}
