package org.shopsentiment.bench;

import java.util.Arrays;

/** Ranks 0..n-1 of which rank r comes with a probability proportional to {@code 1 / (r + 1)^exponent}. */
public final class Zipf {

    private final double[] upTo;

    /** Ranks of n things. */
    public Zipf(int n, double exponent) {
        upTo = new double[n];
        double sum = 0;
        for (int rank = 0; rank < n; rank++) {
            sum += Math.pow(rank + 1, -exponent);
            upTo[rank] = sum;
        }
        for (int rank = 0; rank < n; rank++) {
            upTo[rank] /= sum;
        }
    }

    /** The rank at a point of the distribution: evenly spread points give the distribution's ranks. */
    public int rank(double point) {
        int found = Arrays.binarySearch(upTo, point);
        return Math.min(found >= 0 ? found + 1 : -found - 1, upTo.length - 1);
    }
}
