/** Exact counts per group of keys, for a bounded number of groups. JDK only. */
@NullMarked
package org.shopsentiment.monitoring.stats.group;

import org.jspecify.annotations.NullMarked;
