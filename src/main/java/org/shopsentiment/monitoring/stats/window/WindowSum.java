package org.shopsentiment.monitoring.stats.window;

import java.time.Duration;

/**
 * What was counted in a window that ends now.
 *
 * @param <T> what is counted
 * @param window how long the window is
 * @param covered how much of its end the figures stand for, zero to {@code window}; zero: nothing is known, which is not
 *     the same as nothing counted
 * @param counted what was counted in the covered time; nothing older
 */
public record WindowSum<T>(Duration window, Duration covered, T counted) {}
