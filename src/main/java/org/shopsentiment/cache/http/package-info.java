/** Says in each HTTP answer what the cache did for it (RFC 9211). */
@NullMarked
package org.shopsentiment.cache.http;

import org.jspecify.annotations.NullMarked;
