package org.shopsentiment.bench;

import java.util.Map;

/**
 * What a goal came to.
 *
 * @param name what was measured
 * @param threads on how many threads
 * @param ratio the figure to compare with the goal
 * @param nullRatio the same ratio of a variant to itself, the noise; NaN where the figure is no time
 * @param goal what the figure is to be
 * @param note what the ratio means
 * @param figures absolutes, as context
 */
public record Result(
        String name, int threads, double ratio, double nullRatio, Goal goal, String note, Map<String, Object> figures) {

    /** Whether the figure is as it should be, and the noise small enough to say so. */
    public boolean met() {
        return goal.allows(ratio) && (Double.isNaN(nullRatio) || Math.abs(nullRatio - 1) <= goal.noise());
    }
}
