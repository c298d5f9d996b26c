/** Entries in this JVM, or nowhere: what caches use without Redis. */
@NullMarked
package org.shopsentiment.cache.local;

import org.jspecify.annotations.NullMarked;
