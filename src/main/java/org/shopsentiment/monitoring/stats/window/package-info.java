/** Trends and rolling windows, made from samples of running totals. JDK only; knows nothing of caches. */
@NullMarked
package org.shopsentiment.monitoring.stats.window;

import org.jspecify.annotations.NullMarked;
