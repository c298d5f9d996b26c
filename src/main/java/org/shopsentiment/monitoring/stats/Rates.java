package org.shopsentiment.monitoring.stats;

/** Ratios whose value at zero events is fixed. */
final class Rates {

    private Rates() {}

    static double rate(long part, long whole) {
        return whole == 0 ? 0.0 : (double) part / whole;
    }
}
