package org.shopsentiment.shop.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentTest {

    @ParameterizedTest
    @CsvSource({
        "1, POSITIVE",
        "0.05, POSITIVE",
        "0.0499, NEUTRAL",
        "0, NEUTRAL",
        "-0.0499, NEUTRAL",
        "-0.05, NEGATIVE",
        "-1, NEGATIVE"
    })
    void labelFollowsTheScore(double score, Label label) {
        assertThat(Sentiment.of(score).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0001, -1.0001, Double.NaN, Double.POSITIVE_INFINITY})
    void scoreOutOfRangeIsRefused(double score) {
        assertThatIllegalArgumentException().isThrownBy(() -> Sentiment.of(score));
    }

    @Test
    void labelThatContradictsTheScoreIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sentiment(0.5, Label.NEGATIVE));
    }

    @Test
    void outwardNamesAreInLowerCase() {
        assertThat(Label.values()).extracting(Label::outwardName).containsExactly("positive", "neutral", "negative");
    }
}
