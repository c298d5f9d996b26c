package org.shopsentiment.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheKeyTest {

    @Test
    void aTextOfTheLongestLengthStaysAsItIs() {
        String text = "x".repeat(CacheKey.MAX_LENGTH);

        assertThat(new CacheKey("products", text).text()).isEqualTo(text);
    }

    @Test
    void aLongerTextIsCutAndHashed() {
        String text = new CacheKey("products", "x".repeat(1_000_000)).text();

        assertThat(text).hasSize(CacheKey.MAX_LENGTH).startsWith("xxxxx").matches("x+~[0-9a-f]{32}");
    }

    @Test
    void longTextsThatDifferOnlyAtTheirEndStayDifferent() {
        String common = "x".repeat(300);

        assertThat(new CacheKey("products", common + "a").text())
                .isNotEqualTo(new CacheKey("products", common + "b").text())
                .isEqualTo(new CacheKey("products", common + "a").text());
    }

    @Test
    void aCutNeverSplitsACharacter() {
        for (int shift = 0; shift < 2; shift++) {
            String text = new CacheKey("products", "x".repeat(shift) + "😀".repeat(200)).text();

            assertThat(text).hasSizeLessThanOrEqualTo(CacheKey.MAX_LENGTH).matches("x?(😀)+~[0-9a-f]{32}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "monitor"})
    void aCacheNeedsANameOfItsOwn(String name) {
        assertThatThrownBy(() -> new CacheKey(name, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A cache cannot be named \"" + name + "\"");
    }
}
