package org.shopsentiment.bench;

import java.util.Arrays;

/** Compares variants that were measured in turn: each round gives one ratio, and the median of them counts. */
public final class PairedRatios {

    private PairedRatios() {}

    /** The middle value, or the mean of the two middle ones; NaN of none. */
    public static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The median over the rounds of subject / base. */
    public static double ratio(double[] subject, double[] base) {
        return ratio(subject, base, new double[subject.length]);
    }

    /** The median over the rounds of (subject - empty) / (base - empty). */
    static double ratio(double[] subject, double[] base, double[] empty) {
        double[] ratios = new double[subject.length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = (subject[round] - empty[round]) / (base[round] - empty[round]);
        }
        return median(ratios);
    }

    /** The median over the rounds of subject - empty. */
    static double net(double[] subject, double[] empty) {
        double[] nets = new double[subject.length];
        Arrays.setAll(nets, round -> subject[round] - empty[round]);
        return median(nets);
    }
}
