package org.shopsentiment.cache;

import java.lang.reflect.Type;

/** One call of a cache: what is asked for, how to compute it, and how long it is kept. */
record Call<T>(CacheKey key, Type type, CachePolicy policy, Loader<T> loader) {}
