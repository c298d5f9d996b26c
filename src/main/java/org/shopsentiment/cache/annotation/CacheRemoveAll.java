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
 * A method whose return removes every entry of a cache, and of no other, whether it returns normally or throws.
 *
 * <p>The removal comes after the method's own transaction has ended. Its cost grows with the number of keys in the store:
 * it walks them in small steps.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface CacheRemoveAll {

    /**
     * Names of the caches.
     *
     * @return the names, at least one on a method
     */
    @Nonbinding
    String[] cacheName() default {};
}
