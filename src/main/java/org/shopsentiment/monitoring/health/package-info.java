/** A health check of the cache's store, and its report. JDK only. */
@NullMarked
package org.shopsentiment.monitoring.health;

import org.jspecify.annotations.NullMarked;
