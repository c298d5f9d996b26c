package org.shopsentiment.monitoring.stats;

/** Ratios whose value at zero events is fixed. */
public final class Rates {

    private Rates() {}

    /**
     * The share of a part.
     *
     * @param part how many of them
     * @param whole how many in all
     * @return part / whole; 0.0 when whole is 0
     */
    public static double rate(long part, long whole) {
        return whole == 0 ? 0.0 : (double) part / whole;
    }
}
