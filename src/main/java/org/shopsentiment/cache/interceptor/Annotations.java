package org.shopsentiment.cache.interceptor;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.shopsentiment.cache.CachePolicies;
import org.shopsentiment.cache.CachePolicy;
import org.shopsentiment.cache.annotation.CacheResult;

/** Finds the annotation that made an interceptor apply: the method's own, or else its class's. */
final class Annotations {

    private Annotations() {}

    static <A extends Annotation> A find(Method method, Class<A> type) {
        A own = method.getAnnotation(type);
        A found = own != null ? own : method.getDeclaringClass().getAnnotation(type);
        if (found == null) {
            throw new IllegalStateException(method + " was intercepted for @" + type.getSimpleName() + " without it");
        }
        return found;
    }

    /** How long what this annotation's method loads is kept, whoever stores it. */
    static CachePolicy policy(CacheResult declared, CachePolicies policies) {
        return policies.policy(declared.cacheName(), declared.ttl(), declared.staleIfError(), declared.refreshAhead());
    }
}
