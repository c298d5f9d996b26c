package org.shopsentiment.cache.interceptor;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.util.Set;
import java.util.TreeSet;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.annotation.CacheResult;

/** Finds the caches that beans declare, so that each is shown from the start; a name that cannot be stops the deployment. */
public class DeclaredCaches implements Extension {

    private final Set<String> names = new TreeSet<>();

    <T> void find(@Observes @WithAnnotations(CacheResult.class) ProcessAnnotatedType<T> type) {
        for (AnnotatedMethod<? super T> method : type.getAnnotatedType().getMethods()) {
            CacheResult annotation = method.getAnnotation(CacheResult.class);
            if (annotation != null) {
                names.add(new CacheKey(annotation.cacheName(), "").cacheName());
            }
        }
    }

    /**
     * The names of the caches.
     *
     * @return each name once
     */
    public Set<String> names() {
        return Set.copyOf(names);
    }
}
