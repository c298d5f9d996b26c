package org.shopsentiment.shop.sentiment;

import java.util.Set;

/** Words that turn an opinion that follows them into its opposite. */
final class Negations {

    private static final Set<String> WORDS = Set.of("""
            aint arent cannot cant couldnt darent despite didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt
            neednt neither never none nope nor not nothing nowhere oughtnt rarely seldom shant shouldnt uh-uh uhuh wasnt
            werent without wont wouldnt
            """.trim().split("\\s+"));

    private Negations() {}

    static boolean negates(Word word) {
        return WORDS.contains(word.text()) || word.text().endsWith("n't");
    }
}
