package org.shopsentiment.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void leavesReadableTextAlone() {
        String text = "products:page=1&limit=20 <img src=x> ключ 鍵 🛒";

        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void showsLineBreaksAndOtherControls() {
        assertThat(VisibleText.of("a\r\nb\u0000\u007f\u0085")).isEqualTo("a⟨U+000D⟩⟨U+000A⟩b⟨U+0000⟩⟨U+007F⟩⟨U+0085⟩");
    }

    @Test
    void showsWhatWouldTurnOrHideText() {
        assertThat(VisibleText.of("\u202egnp.exe\u200b\u2028")).isEqualTo("⟨U+202E⟩gnp.exe⟨U+200B⟩⟨U+2028⟩");
        assertThat(VisibleText.of("\ud83d")).isEqualTo("⟨U+D83D⟩");
    }
}
