package org.shopsentiment.shop.sentiment;

import java.util.List;

/** The words of a text, each to be read in the light of the three words before it. */
final class Passage {

    private static final int REACH = 3;
    private static final double NEGATED = -0.74;
    private static final double NEVER_SO = 1.25;
    private static final double[] NEARNESS = {1, 1, 0.95, 0.9};
    private static final double BEFORE_BUT = 0.5;
    private static final double AFTER_BUT = 1.5;

    private final List<Word> words;
    private final double[] valences;
    private final boolean capitalsMatter;

    Passage(List<Word> words, Lexicon lexicon) {
        this.words = words;
        this.valences =
                words.stream().mapToDouble(word -> lexicon.valence(word.text())).toArray();
        this.capitalsMatter = Emphasis.byCapitals(words);
        for (int i = 0; i < valences.length; i++) {
            if (isDegree(i) || isNegatingNo(i)) {
                valences[i] = 0;
            }
        }
        Idioms.apply(words, valences);
    }

    /** The sum of all valences; what comes after the first "but" counts three times as much as what comes before. */
    double valence() {
        int but = indexOfBut();
        double sum = 0;
        for (int i = 0; i < valences.length; i++) {
            sum += valence(i) * (but < 0 ? 1 : i < but ? BEFORE_BUT : AFTER_BUT);
        }
        return sum;
    }

    private double valence(int i) {
        double valence = valences[i];
        if (valence == 0) {
            return 0;
        }
        valence += Math.signum(valence) * capitals(i);
        for (int back = 1; back <= REACH && back <= i; back++) {
            if (valences[i - back] == 0) {
                valence += Math.signum(valence) * degree(i - back) * NEARNESS[back];
                valence *= polarity(i, back);
            }
        }
        return valence;
    }

    private double capitals(int i) {
        return capitalsMatter && words.get(i).capital() ? Emphasis.CAPITALS : 0;
    }

    private double degree(int i) {
        double step = Boosters.step(words.get(i));
        if (step != 0) {
            return step > 0 ? step + capitals(i) : step;
        }
        return i > 0 ? Boosters.step(words.get(i - 1), words.get(i)) : 0;
    }

    private double polarity(int i, int back) {
        Word word = words.get(i - back);
        if (back == 1 && word.is("least")) {
            return i > 1 && (isAt(i - 2, "at") || isAt(i - 2, "very")) ? 1 : NEGATED;
        }
        if (word.is("never") && back > 1 && (isSoOrThis(i - 1) || isSoOrThis(i - back + 1))) {
            return NEVER_SO;
        }
        boolean beyondDoubt = word.is("without") && isAt(i - back + 1, "doubt");
        return (Negations.negates(word) || word.is("no")) && !beyondDoubt ? NEGATED : 1;
    }

    private boolean isDegree(int i) {
        boolean ofPhrase = i + 1 < words.size() && Boosters.step(words.get(i), words.get(i + 1)) != 0;
        return ofPhrase || Boosters.step(words.get(i)) != 0;
    }

    private boolean isNegatingNo(int i) {
        return isAt(i, "no") && i + 1 < words.size() && valences[i + 1] != 0;
    }

    private boolean isSoOrThis(int i) {
        return isAt(i, "so") || isAt(i, "this");
    }

    private int indexOfBut() {
        for (int i = 0; i < words.size(); i++) {
            if (isAt(i, "but")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isAt(int i, String text) {
        return words.get(i).is(text);
    }
}
