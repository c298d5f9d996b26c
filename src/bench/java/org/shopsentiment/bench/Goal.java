package org.shopsentiment.bench;

/**
 * Bounds of a figure.
 *
 * @param from the least allowed value
 * @param to the greatest allowed value
 * @param noise how far from 1 the null may be for the figure to say anything
 */
record Goal(double from, double to, double noise) {

    private static final double USUAL_NOISE = 0.1;

    static Goal atMost(double bound) {
        return new Goal(Double.NEGATIVE_INFINITY, bound, USUAL_NOISE);
    }

    static Goal exactly(double value) {
        return new Goal(value, value, USUAL_NOISE);
    }

    Goal withNoiseOfAtMost(double limit) {
        return new Goal(from, to, limit);
    }

    boolean allows(double figure) {
        return from <= figure && figure <= to;
    }

    @Override
    public String toString() {
        return (from == to ? "= " : "<= ") + to;
    }
}
