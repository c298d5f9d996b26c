/** Entries in this JVM, or nowhere: what caches use without Redis. No beans: the composition root makes the one that is wanted. */
@NullMarked
@Vetoed
package org.shopsentiment.cache.local;

import jakarta.enterprise.inject.Vetoed;
import org.jspecify.annotations.NullMarked;
