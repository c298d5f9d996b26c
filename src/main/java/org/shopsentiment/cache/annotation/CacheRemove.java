package org.shopsentiment.cache.annotation;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method whose normal return removes entries of a cache: the one that its parameters name, by the rules of
 * {@link CacheResult}. A parameter that is a {@link java.util.Collection} of keys removes each of them in one call.
 *
 * <p>Nothing is removed when the method throws. The removal comes after the method's own transaction has committed.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface CacheRemove {

    /**
     * Names of the caches.
     *
     * @return the names, at least one on a method
     */
    @Nonbinding
    String[] cacheName() default {};
}
