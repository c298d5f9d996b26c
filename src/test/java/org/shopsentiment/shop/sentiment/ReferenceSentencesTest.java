package org.shopsentiment.shop.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences with the compound scores that the authors of VADER publish for them. */
class ReferenceSentencesTest {

    private final SentimentAnalyzer analyzer = SentimentAnalyzer.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    VADER is smart, handsome, and funny.                                                | 0.8316
                    VADER is smart, handsome, and funny!                                                | 0.8439
                    VADER is very smart, handsome, and funny.                                           | 0.8545
                    VADER is VERY SMART, handsome, and FUNNY.                                           | 0.9227
                    VADER is VERY SMART, handsome, and FUNNY!!!                                         | 0.9342
                    VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!                            | 0.9469
                    VADER is not smart, handsome, nor funny.                                            | -0.7424
                    The book was good.                                                                  | 0.4404
                    The book was kind of good.                                                          | 0.3832
                    The plot was good, but the characters are uncompelling and the dialog is not great. | -0.7042
                    At least it isn't a horrible book.                                                  | 0.431
                    Make sure you :) or :D today!                                                       | 0.8633
                    Today SUX!                                                                          | -0.5461
                    Today only kinda sux! But I'll get by, lol                                          | 0.5249
                    Not bad at all                                                                      | 0.431
                    """)
    void scoreIsThePublishedOne(String sentence, double compound) {
        assertThat(analyzer.analyze(sentence).score()).isEqualTo(compound);
    }
}
