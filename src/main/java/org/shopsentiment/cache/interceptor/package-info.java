/** CDI interceptors: adapt a method call to the read-through cache, and record what the cache service does. */
@NullMarked
package org.shopsentiment.cache.interceptor;

import org.jspecify.annotations.NullMarked;
