package org.shopsentiment.cache.interceptor;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.annotation.CacheResult;

/**
 * Finds the caches that beans declare, so that each is shown from the start. A name that cannot be, two methods that fill one
 * cache, or key parts of the same name stop the deployment.
 */
public class DeclaredCaches implements Extension {

    private final Map<String, Method> methods = new TreeMap<>();

    <T> void find(@Observes @WithAnnotations(CacheResult.class) ProcessAnnotatedType<T> type) {
        for (AnnotatedMethod<? super T> method : type.getAnnotatedType().getMethods()) {
            CacheResult annotation = method.getAnnotation(CacheResult.class);
            if (annotation != null) {
                declare(new CacheKey(annotation.cacheName(), "").cacheName(), method.getJavaMember());
            }
        }
    }

    private void declare(String cacheName, Method method) {
        KeyParameters.of(method);
        Method other = methods.putIfAbsent(cacheName, method);
        if (other != null && !other.equals(method)) {
            throw new IllegalStateException("Cache " + cacheName + " is filled by " + other + " and by " + method
                    + ": one would be answered with what the other stored");
        }
    }

    /**
     * The names of the caches.
     *
     * @return each name once
     */
    public Set<String> names() {
        return Set.copyOf(methods.keySet());
    }
}
