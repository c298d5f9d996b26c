/** The measuring core: what is counted, per cache and per key, and its snapshots. JDK only. */
@NullMarked
package org.shopsentiment.monitoring.stats;

import org.jspecify.annotations.NullMarked;
