package org.shopsentiment.shop.sentiment;

import java.util.Set;

/** Degree adverbs: words that strengthen or weaken an opinion that follows them. */
final class Boosters {

    /** Mean change of valence by a degree adverb. Source: Hutto &amp; Gilbert 2014, on degree modifiers. */
    private static final double STEP = 0.293;

    private static final Set<String> STRENGTHENING = Set.of("""
            absolutely amazingly awfully completely considerably decidedly deeply effing enormously entirely especially
            exceptionally extremely fabulously flippin flipping frickin fricking friggin frigging fucking fully greatly
            hella highly hugely incredibly intensely majorly more most particularly purely quite really remarkably so
            substantially thoroughly totally tremendously uber unbelievably unusually utterly very
            """.trim().split("\\s+"));

    private static final Set<String> WEAKENING = Set.of("""
            almost barely hardly kind-of kinda kindof less little marginally occasionally partly scarcely slightly
            somewhat sort-of sorta sortof
            """.trim().split("\\s+"));

    private static final Set<String> BEFORE_OF = Set.of("kind", "sort");

    private Boosters() {}

    /** What the word adds to the strength of an opinion: positive, negative, or 0 if it is no degree adverb. */
    static double step(Word word) {
        if (STRENGTHENING.contains(word.text())) {
            return STEP;
        }
        return WEAKENING.contains(word.text()) ? -STEP : 0;
    }

    /** The same for two words in a row, such as "kind of". */
    static double step(Word first, Word second) {
        boolean weakening =
                (second.is("of") && BEFORE_OF.contains(first.text())) || (first.is("just") && second.is("enough"));
        return weakening ? -STEP : 0;
    }
}
