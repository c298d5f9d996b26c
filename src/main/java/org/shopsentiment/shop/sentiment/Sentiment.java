package org.shopsentiment.shop.sentiment;

/**
 * How positive or negative a text is.
 *
 * @param score without unit, in [-1, 1]: -1 is as negative as can be, 1 as positive, 0 says nothing either way
 * @param label the class of the score, always {@link Label#of(double) Label.of(score)}
 */
public record Sentiment(double score, Label label) {

    /** What a text without any opinion gets, the empty text included. */
    public static final Sentiment NONE = of(0);

    /** Checks the ranges; throws {@link IllegalArgumentException} when the score or its label is off. */
    public Sentiment {
        if (!(score >= -1 && score <= 1)) {
            throw new IllegalArgumentException("score must be in [-1, 1]: " + score);
        }
        if (label != Label.of(score)) {
            throw new IllegalArgumentException("score " + score + " is not " + label);
        }
    }

    /** The sentiment with this score and the label that belongs to it. */
    public static Sentiment of(double score) {
        return new Sentiment(score, Label.of(score));
    }
}
