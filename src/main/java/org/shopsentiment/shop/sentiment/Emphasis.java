package org.shopsentiment.shop.sentiment;

import java.util.List;

/**
 * Strength that a text gets from how it is written. Source: Hutto &amp; Gilbert 2014, on punctuation and capitals, with
 * the constants of the authors' published program.
 */
final class Emphasis {

    /** What a word in capitals gains among words that are not. */
    static final double CAPITALS = 0.733;

    private static final double EXCLAMATION_MARK = 0.292;
    private static final int EXCLAMATION_MARKS_MAX = 4;
    private static final double QUESTION_MARK = 0.18;
    private static final int QUESTION_MARKS_MAX = 3;
    private static final double MANY_QUESTION_MARKS = 0.96;

    private Emphasis() {}

    /** Whether capitals mean anything: some words are in capitals, others are not. */
    static boolean byCapitals(List<Word> words) {
        return words.stream().anyMatch(Word::capital) && !words.stream().allMatch(Word::capital);
    }

    /** What the exclamation and question marks of a text add to the strength of its opinion, at least 0. */
    static double byMarks(String text) {
        long questions = count(text, '?');
        double doubt = questions > QUESTION_MARKS_MAX ? MANY_QUESTION_MARKS : questions * QUESTION_MARK;
        return Math.min(count(text, '!'), EXCLAMATION_MARKS_MAX) * EXCLAMATION_MARK + (questions > 1 ? doubt : 0);
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }
}
