package org.shopsentiment.cache.interceptor;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shopsentiment.cache.Cache;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.annotation.CacheName;
import org.shopsentiment.cache.annotation.CachePut;
import org.shopsentiment.cache.annotation.CacheResult;

/**
 * Finds the caches that beans declare or have injected, so that each is shown from the start. A name that cannot be, two
 * methods that fill one cache, key parts of the same name, or a method that puts what a cache does not hold stop the
 * deployment.
 */
public class DeclaredCaches implements Extension {

    private final Map<String, Method> methods = new TreeMap<>();
    private final Set<String> injected = new TreeSet<>();
    private final List<Method> puts = new ArrayList<>();

    <T> void find(@Observes @WithAnnotations({CacheResult.class, CachePut.class}) ProcessAnnotatedType<T> type) {
        for (AnnotatedMethod<? super T> method : type.getAnnotatedType().getMethods()) {
            CacheResult annotation = method.getAnnotation(CacheResult.class);
            if (annotation != null) {
                declare(new CacheKey(annotation.cacheName(), "").cacheName(), method.getJavaMember());
            }
            if (method.isAnnotationPresent(CachePut.class)) {
                puts.add(method.getJavaMember());
            }
        }
    }

    <T> void find(@Observes ProcessInjectionPoint<T, Cache> point) {
        injected.add(new CacheKey(name(point.getInjectionPoint()).value(), "").cacheName());
    }

    static CacheName name(InjectionPoint point) {
        return point.getQualifiers().stream()
                .filter(CacheName.class::isInstance)
                .map(CacheName.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(point + " needs @CacheName"));
    }

    private void declare(String cacheName, Method method) {
        KeyParameters.of(method);
        Method other = methods.putIfAbsent(cacheName, method);
        if (other != null && !other.equals(method)) {
            throw new IllegalStateException("Cache " + cacheName + " is filled by " + other + " and by " + method
                    + ": one would be answered with what the other stored");
        }
    }

    void check(@Observes AfterDeploymentValidation validation) {
        for (Method put : puts) {
            KeyParameters.of(put);
            Method filling = method(put.getAnnotation(CachePut.class).cacheName());
            if (!filling.getGenericReturnType().equals(WrittenValue.of(put).type())) {
                throw new IllegalStateException(put + " does not write what " + filling + " answers");
            }
        }
    }

    /** The method that fills a cache. */
    Method method(String cacheName) {
        Method method = methods.get(cacheName);
        if (method == null) {
            throw new IllegalStateException("No method marked with @CacheResult fills cache " + cacheName);
        }
        return method;
    }

    /**
     * The names of the caches.
     *
     * @return each name once
     */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(injected);
        names.addAll(methods.keySet());
        return Set.copyOf(names);
    }
}
