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
 * <p>Concurrent calls for one key run the method once, and may be given one and the same result: do not change it.
 *
 * <p>Stands on methods; one method fills one cache. Works on the public methods of CDI beans called from outside the bean; a
 * bean that calls its own method gets the method, not the cache.
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
     * Time to live of a stored result, more or less ten percent by chance. What the operator sets for the cache goes before
     * it. A {@code null} may live for a shorter time.
     *
     * @return seconds, or 0 for the application's default
     */
    @Nonbinding
    long ttl() default 0;

    /**
     * How long after its time to live has ended a result is still answered when the method throws. Such results stay in the
     * store that much longer.
     *
     * @return seconds, or 0 for never
     */
    @Nonbinding
    long staleIfError() default 0;

    /**
     * How eagerly a result is computed anew before its time to live ends: by one caller, chosen by chance, while the others
     * are answered with the old one.
     *
     * @return 0 for never; 1 is a good value for results that take long and are asked for often; more is earlier
     */
    @Nonbinding
    double refreshAhead() default 0;
}
