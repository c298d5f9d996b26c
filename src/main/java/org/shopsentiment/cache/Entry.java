package org.shopsentiment.cache;

import org.jspecify.annotations.Nullable;

/**
 * What a cache holds for a key. A stored null is an entry; no entry is none.
 *
 * @param value the stored value
 * @param <T> its type
 */
public record Entry<T>(@Nullable T value) {}
