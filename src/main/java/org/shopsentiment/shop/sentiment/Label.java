package org.shopsentiment.shop.sentiment;

import java.util.Locale;

/** The three classes a score falls into, with the thresholds that the VADER authors recommend. */
public enum Label {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    /** The smallest score that is positive; its opposite is the largest score that is negative. */
    public static final double THRESHOLD = 0.05;

    /**
     * Classifies a score.
     *
     * @param score a compound score in [-1, 1]
     * @return positive from {@value #THRESHOLD} up, negative from its opposite down, neutral between them (and for NaN)
     */
    public static Label of(double score) {
        if (score >= THRESHOLD) {
            return POSITIVE;
        }
        return score <= -THRESHOLD ? NEGATIVE : NEUTRAL;
    }

    /** The name that is shown outside of the program: {@code positive}, {@code neutral} or {@code negative}. */
    public String outwardName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
