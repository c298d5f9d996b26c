package org.shopsentiment.cache;

import org.jspecify.annotations.Nullable;

/**
 * Computes the value that a cache does not have.
 *
 * @param <T> the value's type
 */
@FunctionalInterface
public interface Loader<T> {

    /**
     * Computes the value.
     *
     * @return the value; null is a value too
     * @throws Exception reaches the caller of the cache as it is
     */
    @Nullable
    T load() throws Exception;
}
