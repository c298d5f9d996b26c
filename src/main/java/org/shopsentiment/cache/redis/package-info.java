/** The Jedis-backed cache service, its settings and its health check; the only place that knows Jedis. */
@NullMarked
package org.shopsentiment.cache.redis;

import org.jspecify.annotations.NullMarked;
