/** Why lookups missed, as far as this node knows, in bounded memory. JDK only. */
@NullMarked
package org.shopsentiment.monitoring.stats.miss;

import org.jspecify.annotations.NullMarked;
