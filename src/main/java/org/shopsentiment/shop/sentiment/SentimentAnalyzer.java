package org.shopsentiment.shop.sentiment;

/**
 * Scores English texts with the VADER lexicon and its rules: negation turns an opinion, degree adverbs, capitals and
 * exclamation marks change its strength, and what follows a "but" outweighs what precedes it. The summed valence s is
 * normalised to s / sqrt(s² + 15).
 *
 * <p>Source: Hutto, C.J. &amp; Gilbert, E.E. (2014), "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of
 * Social Media Text", ICWSM-14; the constants are those of the authors' published program. Emoji, words in other
 * languages and unknown words are neutral.
 *
 * <p>Instances are immutable and thread-safe. Loading reads a resource of about 100 kB, so share one instance.
 */
public final class SentimentAnalyzer {

    private static final double NORMALISATION = 15;
    private static final double PLACES = 10_000;

    private final Lexicon lexicon;
    private final WordSplitter splitter;

    SentimentAnalyzer(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.splitter = new WordSplitter(lexicon);
    }

    /**
     * Makes an analyzer with the lexicon that is shipped with the program.
     *
     * @throws java.io.UncheckedIOException if the lexicon cannot be read
     */
    public static SentimentAnalyzer load() {
        return new SentimentAnalyzer(Lexicon.load());
    }

    /**
     * Scores a text. Any string will do: one without an opinion, such as the empty one, gets {@link Sentiment#NONE}.
     *
     * @param text a review of any length; time and memory are linear in it
     * @return the score, rounded to four decimals, with its label
     */
    public Sentiment analyze(String text) {
        double valence = new Passage(splitter.split(text), lexicon).valence();
        double emphasised = valence + Math.signum(valence) * Emphasis.byMarks(text);
        double score = emphasised / Math.sqrt(emphasised * emphasised + NORMALISATION);
        return Sentiment.of(Math.round(score * PLACES) / PLACES);
    }
}
