package org.shopsentiment.bench;

/**
 * Bounds of a figure.
 *
 * @param from the least allowed value
 * @param to the greatest allowed value
 * @param noise how far from 1 the null may be for the figure to say anything
 */
public record Goal(double from, double to, double noise) {

    private static final double USUAL_NOISE = 0.1;

    /** A figure that must not exceed a bound. */
    public static Goal atMost(double bound) {
        return new Goal(Double.NEGATIVE_INFINITY, bound, USUAL_NOISE);
    }

    /** A figure that must reach a bound. */
    public static Goal atLeast(double bound) {
        return new Goal(bound, Double.POSITIVE_INFINITY, USUAL_NOISE);
    }

    /** A figure that must be this one. */
    public static Goal exactly(double value) {
        return new Goal(value, value, USUAL_NOISE);
    }

    /** The same bounds, for a quieter measurement. */
    public Goal withNoiseOfAtMost(double limit) {
        return new Goal(from, to, limit);
    }

    public boolean allows(double figure) {
        return from <= figure && figure <= to;
    }

    @Override
    public String toString() {
        if (to == Double.POSITIVE_INFINITY) {
            return ">= " + from;
        }
        return (from == to ? "= " : "<= ") + to;
    }
}
