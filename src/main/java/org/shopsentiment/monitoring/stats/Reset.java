package org.shopsentiment.monitoring.stats;

import java.time.Instant;

/**
 * When counting began, and who began it.
 *
 * @param at the moment
 * @param by an administrator's name, or {@value #START}
 */
public record Reset(Instant at, String by) {

    /** Stands for the deployment's start. */
    public static final String START = "start";
}
