/** Hits and misses per key in bounded memory, with guaranteed bounds. JDK only. */
@NullMarked
package org.shopsentiment.monitoring.stats.key;

import org.jspecify.annotations.NullMarked;
