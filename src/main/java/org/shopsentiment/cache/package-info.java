/** The cache: read-through, keys and the seam to the store. Plain Java; knows only the write side of the measuring core. */
@NullMarked
package org.shopsentiment.cache;

import org.jspecify.annotations.NullMarked;
