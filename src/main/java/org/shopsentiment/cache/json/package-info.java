/** JSON-B codec for cache entries. */
@NullMarked
package org.shopsentiment.cache.json;

import org.jspecify.annotations.NullMarked;
