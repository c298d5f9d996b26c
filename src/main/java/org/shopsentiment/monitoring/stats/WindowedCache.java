package org.shopsentiment.monitoring.stats;

import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.window.Totals;
import org.shopsentiment.monitoring.stats.window.WindowSum;

/**
 * One cache in a rolling window.
 *
 * @param name its name
 * @param sum what was counted there
 * @param size how large it is now; null where nobody has counted yet
 * @param growth by how much it grew in the window
 */
public record WindowedCache(
        String name, WindowSum<Totals> sum, @Nullable CacheSize size, Growth growth) {}
