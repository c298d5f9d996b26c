package org.shopsentiment.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    private record Query(
            @Nullable Integer page, int limit, @Nullable String category) {}

    private static String text(String name, @Nullable Object value) {
        return new KeyText().with(name, value).toString();
    }

    @Test
    void partsStandInTheOrderInWhichTheyCame() {
        assertThat(new KeyText().with("page", 2).with("limit", 20L).with("category", "Books"))
                .hasToString("page=2&limit=20&category=Books");
    }

    @Test
    void partsWithoutAValueAreLeftOut() {
        assertThat(new KeyText().with("page", null).with("limit", Optional.empty()))
                .hasToString("all");
        assertThat(new KeyText().with("page", null).with("limit", Optional.of(7)))
                .hasToString("limit=7");
    }

    @Test
    void aRecordAddsItsComponents() {
        assertThat(text("query", new Query(null, 20, "Home Office"))).isEqualTo("limit=20&category=Home Office");
    }

    @Test
    void everyDeclaredTypeHasItsText() {
        assertThat(text("a", true)).isEqualTo("a=true");
        assertThat(text("a", 'x')).isEqualTo("a=x");
        assertThat(text("a", TimeUnit.DAYS)).isEqualTo("a=DAYS");
        assertThat(text("a", new UUID(1, 2))).isEqualTo("a=00000000-0000-0001-0000-000000000002");
        assertThat(text("a", LocalDate.of(2026, 11, 22))).isEqualTo("a=2026-11-22");
    }

    @Test
    void aTypeWithoutADeclaredTextIsRefused() {
        assertThatThrownBy(() -> text("ids", List.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Key part ids is a ")
                .hasMessageContaining("a key part is text, a number");
    }

    @Test
    void valuesThatLookLikeOtherPartsStayDifferent() {
        assertThat(text("category", "Books&limit=5"))
                .isEqualTo("category=Books%26limit%3D5")
                .isNotEqualTo(
                        new KeyText().with("category", "Books").with("limit", 5).toString());
        assertThat(text("a", "%26")).isNotEqualTo(text("a", "&"));
        assertThat(text("a", "")).isEqualTo("a=").isNotEqualTo(text("a", null));
    }

    @Test
    void lineBreaksAndControlCharactersAreEncoded() {
        assertThat(text("a", "x\r\ny\0\u2028\u202e")).isEqualTo("a=x%0D%0Ay%00%u2028%u202E");
    }

    @Test
    void halvesOfACharacterAreEncodedAndWholeOnesAreNot() {
        assertThat(text("a", "\ud83d\ude00")).isEqualTo("a=😀");
        assertThat(text("a", "\ud83dx")).isEqualTo("a=%uD83Dx");
        assertThat(text("a", "x\ude00")).isEqualTo("a=x%uDE00");
    }
}
