package org.shopsentiment.shop.sentiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words and emoticons, in one pass over the text. */
final class WordSplitter {

    private static final String DASHES_AND_ELLIPSIS = "\u2013\u2014\u2015\u2026";
    private static final String SENTENCE_MARKS = ".,;:!?\"')";

    private final Lexicon lexicon;

    WordSplitter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Word> split(String text) {
        String straight = text.replace('\u2019', '\'');
        List<Word> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= straight.length(); i++) {
            if (i == straight.length() || separates(straight.charAt(i))) {
                if (i > start) {
                    words.add(word(straight.substring(start, i)));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || DASHES_AND_ELLIPSIS.indexOf(c) >= 0;
    }

    private Word word(String token) {
        if (isListed(token)) {
            return Word.of(token);
        }
        // A sentence may end right behind an emoticon, as in ":)."
        String head = withoutMarksBehind(token);
        if (isListed(head)) {
            return Word.of(head);
        }
        String core = core(token);
        return Word.of(core.isEmpty() ? token : core);
    }

    private boolean isListed(String token) {
        return lexicon.contains(token.toLowerCase(Locale.ROOT));
    }

    private static String core(String token) {
        int start = 0;
        int end = token.length();
        while (start < end && !Character.isLetterOrDigit(token.codePointAt(start))) {
            start += Character.charCount(token.codePointAt(start));
        }
        while (end > start && !Character.isLetterOrDigit(token.codePointBefore(end))) {
            end -= Character.charCount(token.codePointBefore(end));
        }
        return token.substring(start, end);
    }

    private static String withoutMarksBehind(String token) {
        int end = token.length();
        while (end > 2 && SENTENCE_MARKS.indexOf(token.charAt(end - 1)) >= 0) {
            end--;
        }
        return token.substring(0, end);
    }
}
