package org.shopsentiment.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/admin/cache-stats", "/admin/cache-stats?limit=25&cache=a%22b", "/?q=..", "/a?u=http://b"})
    void takesPathsOfThisApplication(String text) {
        assertThat(LocalPath.of(text)).map(LocalPath::value).contains(text);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "admin",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: a=b",
                "/a\tb",
                " /a",
                "/a b",
                "/..//evil.example",
                "/../manager",
                "/%2e%2E/manager",
                "/.%2e/manager",
                "/%2fevil.example",
                "/%5cevil.example",
                "/a#b",
                "/ключ"
            })
    void refusesWhatCouldLeadElsewhere(String text) {
        assertThat(LocalPath.of(text)).isEmpty();
    }

    @Test
    void refusesAnEndlessPath() {
        assertThat(LocalPath.of("/" + "a".repeat(499))).isPresent();
        assertThat(LocalPath.of("/" + "a".repeat(500))).isEmpty();
    }

    @Test
    void theLoginLeadsBackToALocalPathOnly() {
        assertThat(LocalPath.login("/admin/cache-stats?limit=25&cache=a"))
                .isEqualTo("/login?next=%2Fadmin%2Fcache-stats%3Flimit%3D25%26cache%3Da");
        assertThat(LocalPath.login("//evil.example")).isEqualTo("/login");
    }
}
