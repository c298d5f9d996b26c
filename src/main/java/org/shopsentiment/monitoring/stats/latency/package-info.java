/** How long operations take, as histograms. JDK only. */
@NullMarked
package org.shopsentiment.monitoring.stats.latency;

import org.jspecify.annotations.NullMarked;
