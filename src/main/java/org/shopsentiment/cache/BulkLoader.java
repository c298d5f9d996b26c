package org.shopsentiment.cache;

import java.util.Map;
import java.util.Set;

/**
 * Computes the values that a cache does not have, all in one go.
 *
 * @param <T> the values' type
 */
@FunctionalInterface
public interface BulkLoader<T> {

    /**
     * Computes the values.
     *
     * @param keys the keys that are missing, one or more
     * @return their values; a key without one is stored as null
     * @throws Exception reaches the caller of the cache as it is
     */
    Map<String, T> load(Set<String> keys) throws Exception;
}
