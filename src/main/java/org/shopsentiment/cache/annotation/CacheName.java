package org.shopsentiment.cache.annotation;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the cache that is injected, and says how long its values live. */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
public @interface CacheName {

    /**
     * Name of the cache.
     *
     * @return the name, not blank where a cache is injected
     */
    @Nonbinding
    String value() default "";

    /**
     * Time to live, as in {@link CacheResult#ttl()}.
     *
     * @return seconds, or 0 for the application's default
     */
    @Nonbinding
    long ttl() default 0;

    /**
     * As in {@link CacheResult#staleIfError()}.
     *
     * @return seconds, or 0 for never
     */
    @Nonbinding
    long staleIfError() default 0;

    /**
     * As in {@link CacheResult#refreshAhead()}.
     *
     * @return 0 for never
     */
    @Nonbinding
    double refreshAhead() default 0;
}
