package org.shopsentiment.cache.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter that is part of the key. Where no parameter of a method is marked, all of them are.
 *
 * <p>A key part is text, a number, a boolean, an enum constant, a {@link java.util.UUID}, a {@code java.time} value, or
 * a record of these, whose components then stand in the key by their own names.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface CacheKey {

    /**
     * Name of this part in the key.
     *
     * @return the name, or empty for the parameter's own
     */
    String value() default "";
}
