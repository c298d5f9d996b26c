package org.shopsentiment.monitoring.rest;

import java.util.List;

/**
 * The answer of a probe, in the shape of MicroProfile Health.
 *
 * @param status {@code UP} or {@code DOWN}
 * @param checks what was checked
 */
public record Probe(String status, List<Check> checks) {

    /**
     * One check.
     *
     * @param name what was checked
     * @param status {@code UP} or {@code DOWN}
     */
    public record Check(String name, String status) {}

    static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
