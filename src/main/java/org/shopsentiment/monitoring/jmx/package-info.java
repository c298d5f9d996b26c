/** Statistics and health as MBeans. */
@NullMarked
package org.shopsentiment.monitoring.jmx;

import org.jspecify.annotations.NullMarked;
