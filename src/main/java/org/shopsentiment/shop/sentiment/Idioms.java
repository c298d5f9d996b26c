package org.shopsentiment.shop.sentiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Phrases whose valence is not that of their words. */
final class Idioms {

    private static final Map<List<String>, Double> VALENCES = Map.of(
            List.of("the", "shit"), 3.0,
            List.of("the", "bomb"), 3.0,
            List.of("bad", "ass"), 1.5,
            List.of("yeah", "right"), -2.0,
            List.of("to", "die", "for"), 3.0,
            List.of("cut", "the", "mustard"), 2.0,
            List.of("kiss", "of", "death"), -1.5,
            List.of("hand", "to", "mouth"), -2.0);

    private Idioms() {}

    /** Replaces the valences of the words of every idiom: the first word gets that of the phrase, the others 0. */
    static void apply(List<Word> words, double[] valences) {
        for (int i = 0; i < words.size(); i++) {
            for (Map.Entry<List<String>, Double> idiom : VALENCES.entrySet()) {
                int length = idiom.getKey().size();
                if (startsAt(i, words, idiom.getKey())) {
                    Arrays.fill(valences, i, i + length, 0);
                    valences[i] = idiom.getValue();
                }
            }
        }
    }

    private static boolean startsAt(int start, List<Word> words, List<String> phrase) {
        if (start + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(start + i).is(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }
}
