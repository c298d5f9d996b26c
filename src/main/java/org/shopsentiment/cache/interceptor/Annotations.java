package org.shopsentiment.cache.interceptor;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

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
}
