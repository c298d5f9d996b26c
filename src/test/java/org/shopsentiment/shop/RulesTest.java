package org.shopsentiment.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "+1", "01", "1.0", "9007199254740992", "99999999999999999", "1 ", "\u0661"})
    void knowsWhatIsNoProductId(String text) {
        assertThat(ProductId.parse(text)).isEmpty();
    }

    @Test
    void readsProductIdsToTheEndsOfTheirRange() {
        assertThat(ProductId.parse("0")).contains(0L);
        assertThat(ProductId.parse("9007199254740991")).contains(9_007_199_254_740_991L);
    }

    @Test
    void findsACategoryByItsNameHoweverWritten() {
        assertThat(Category.keyOf("\tEvening  Dresses ")).isEqualTo("evening dresses");
        assertThat(Category.keyOf("Cafe\u0301")).isEqualTo(Category.keyOf("CAF\u00C9"));
    }

    @Test
    void countsCodePoints() {
        assertThat(ReviewLimits.isTooLong("\uD83D\uDE00".repeat(7), 7)).isFalse();
        assertThat(ReviewLimits.isTooLong("\uD83D\uDE00".repeat(8), 7)).isTrue();
    }

    @Test
    void knowsWhatCannotBeStored() {
        assertThat(ReviewLimits.isStorable("a\u0007\uD83D\uDE00")).isTrue();
        assertThat(ReviewLimits.isStorable("a\0")).isFalse();
        assertThat(ReviewLimits.isStorable("a\uD83D")).isFalse();
    }

    @Test
    void asksForTheSameProductsByTheSameQuery() {
        assertThat(ProductQuery.of(3, null, null)).isEqualTo(ProductQuery.of(3, 20, null));
        assertThat(ProductQuery.of(null, 7, "hats")).isEqualTo(ProductQuery.of(1, 7, "hats"));
        assertThat(ProductQuery.of(null, null, null)).isEqualTo(ProductQuery.all(null));
        assertThat(ProductQuery.of(1_000_000_000, 100, null).offset()).isEqualTo(99_999_999_900L);
    }

    @Test
    void allowsNoQueryOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductQuery(null, 5, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductQuery(0, 5, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductQuery(1, 101, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewQuery(1, 0, 5, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewDraft(null, "", 6));
    }
}
