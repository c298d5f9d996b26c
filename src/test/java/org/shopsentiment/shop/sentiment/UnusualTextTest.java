package org.shopsentiment.shop.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusualTextTest {

    private static final int MEGABYTE = 1 << 20;

    private final SentimentAnalyzer analyzer = SentimentAnalyzer.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\0",
                "\u0007\u001b",
                "...",
                "?",
                "!!!",
                "12 x 30 cm",
                "\uD83D\uDE00",
                "\uD83D"
            })
    void textWithoutWordsIsNeutral(String text) {
        assertThat(analyzer.analyze(text)).isEqualTo(new Sentiment(0, Label.NEUTRAL));
    }

    @Test
    void nullBytesAndControlCharactersSeparateWords() {
        assertThat(analyzer.analyze("not\0good")).isEqualTo(analyzer.analyze("not good"));
        assertThat(analyzer.analyze("not\u001fgood\u0085")).isEqualTo(analyzer.analyze("not good"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"good ", "x", "! ", "?", "but ", "\0", "not very ", "GREAT but bad. ", ":)", "\uD83D\uDE00"})
    void megabyteReturnsPromptlyWithAScoreInRange(String piece) {
        String text = piece.repeat(MEGABYTE / piece.length());
        Sentiment sentiment = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> analyzer.analyze(text));
        assertThat(sentiment.score()).isBetween(-1.0, 1.0);
    }

    @Test
    void threadsCanShareAnAnalyzer() {
        double alone = analyzer.analyze("The handle is really not good!").score();
        assertThat(IntStream.range(0, 1000)
                        .parallel()
                        .mapToDouble(i -> analyzer.analyze("The handle is really not good!")
                                .score())
                        .distinct())
                .containsExactly(alone);
    }
}
