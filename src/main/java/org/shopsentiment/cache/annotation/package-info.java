/** What a bean says to be cached: annotations only. */
@NullMarked
package org.shopsentiment.cache.annotation;

import org.jspecify.annotations.NullMarked;
