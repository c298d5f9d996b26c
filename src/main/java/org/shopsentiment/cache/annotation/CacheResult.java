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
 * A method whose result is answered from a cache while it is there, and stored when it is not.
 *
 * <p>The key is made of the parameters: those marked with {@link CacheKey}, or all of them. A {@code null} result is
 * stored too, and is a hit the next time. An exception reaches the caller as it is and is never stored. A result of
 * type {@link String} is stored as it is, so a method that answers with encoded text has it handed through untouched.
 *
 * <p>Stands on methods; one method fills one cache. Works on the public methods of CDI beans called from outside the bean; a bean that calls its own method gets the
 * method, not the cache.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface CacheResult {

    /**
     * Name of the cache; shown to administrators and part of the key in the store.
     *
     * @return the name, not blank on a method
     */
    @Nonbinding
    String cacheName() default "";

    /**
     * Time to live of a stored result.
     *
     * @return seconds, or 0 for the application's default
     */
    @Nonbinding
    long ttl() default 0;
}
