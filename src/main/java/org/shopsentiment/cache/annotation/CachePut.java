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
 * A method that writes a value, which is then the cached one: the parameter marked with {@link CacheValue}, or else what the
 * method returns. It goes into the cache that a {@link CacheResult} of the same type fills, with that one's times to live.
 *
 * <p>The value is stored after the method has returned normally and its own transaction has committed. When the key was
 * written, loaded or removed meanwhile, its entry is removed instead, so that the next lookup loads it: of two writes at a
 * time nobody knows here which one the database did last. When the method throws, nothing is stored or removed.
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface CachePut {

    /**
     * Name of the cache.
     *
     * @return the name of a cache that a {@link CacheResult} fills
     */
    @Nonbinding
    String cacheName() default "";
}
