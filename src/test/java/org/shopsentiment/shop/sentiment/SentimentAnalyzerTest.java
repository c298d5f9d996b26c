package org.shopsentiment.shop.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentAnalyzerTest {

    private final SentimentAnalyzer analyzer = SentimentAnalyzer.load();

    @Test
    void negationFlipsAnOpinion() {
        assertThat(label("The zip is good.")).isEqualTo(Label.POSITIVE);
        assertThat(label("The zip is not good.")).isEqualTo(Label.NEGATIVE);
        assertThat(label("The zip isn't very good.")).isEqualTo(Label.NEGATIVE);
        assertThat(label("The zip isn\u2019t very good.")).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void notBadIsNotNegative() {
        assertThat(label("Not bad at all.")).isEqualTo(Label.POSITIVE);
    }

    @Test
    void noFlipsTheWordAfterItAndIsNegativeAlone() {
        assertThat(label("No problems with it.")).isEqualTo(Label.POSITIVE);
        assertThat(label("Would I buy it again? No.")).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void neverSoStrengthensWhileNeverFlips() {
        assertThat(score("Never so good.")).isGreaterThan(score("So good."));
        assertThat(label("It was never good.")).isEqualTo(Label.NEGATIVE);
    }

    @Test
    void withoutDoubtKeepsTheOpinion() {
        assertThat(label("Without doubt the best.")).isEqualTo(Label.POSITIVE);
    }

    @Test
    void leastFlipsUnlessItIsAtLeast() {
        assertThat(score("The least useful tool.")).isNegative();
        assertThat(score("At least useful.")).isPositive();
    }

    @Test
    void intensifiersStrengthenAndDampenersWeaken() {
        assertThat(score("It is extremely good.")).isGreaterThan(score("It is good."));
        assertThat(score("It is extremely bad.")).isLessThan(score("It is bad."));
        assertThat(score("It is slightly good.")).isLessThan(score("It is good."));
        assertThat(score("It is sort of bad.")).isGreaterThan(score("It is bad."));
    }

    @Test
    void intensifierLosesStrengthWithDistance() {
        assertThat(score("very, a good lamp")).isBetween(score("a good lamp"), score("a very good lamp"));
    }

    @Test
    void capitalsStrengthenOnlyAmongSmallLetters() {
        assertThat(score("It is GREAT.")).isGreaterThan(score("It is great."));
        assertThat(score("It is VERY good.")).isGreaterThan(score("It is very good."));
        assertThat(score("IT IS GREAT.")).isEqualTo(score("it is great."));
    }

    @Test
    void exclamationMarksStrengthenUpToFour() {
        assertThat(score("It is good!")).isGreaterThan(score("It is good."));
        assertThat(score("It is good!!!!")).isGreaterThan(score("It is good!!!"));
        assertThat(score("It is good!!!!!")).isEqualTo(score("It is good!!!!"));
        assertThat(score("It is bad!")).isLessThan(score("It is bad."));
    }

    @Test
    void severalQuestionMarksStrengthen() {
        assertThat(score("Is this good?")).isEqualTo(score("Is this good"));
        assertThat(score("Is this good??")).isGreaterThan(score("Is this good?"));
        assertThat(score("Is this good????")).isGreaterThan(score("Is this good???"));
    }

    @Test
    void butWeighsTheSecondHalf() {
        assertThat(label("The sound is good, but the strap is bad.")).isEqualTo(Label.NEGATIVE);
        assertThat(label("The strap is bad, but the sound is good.")).isEqualTo(Label.POSITIVE);
    }

    @Test
    void idiomsCountAsOne() {
        assertThat(label("This cake tin is to die for.")).isEqualTo(Label.POSITIVE);
        assertThat(label("Waterproof? Yeah right.")).isEqualTo(Label.NEGATIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {":)", "Nice :).", "<3", "A lamp :D!"})
    void emoticonsCount(String text) {
        assertThat(label(text)).isEqualTo(Label.POSITIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lid is (really) good",
                "\"good\"",
                "lid\u2014good\u2026",
                "good\uD83D\uDE00",
                "\u00A0good\u00A0"
            })
    void punctuationAndEmojiAroundAWordDoNotHideIt(String text) {
        assertThat(label(text)).isEqualTo(Label.POSITIVE);
    }

    private double score(String text) {
        return analyzer.analyze(text).score();
    }

    private Label label(String text) {
        return analyzer.analyze(text).label();
    }
}
