package org.shopsentiment.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

    @Test
    void everyAnswerCarriesTheGuardingHeaders() {
        assertThat(SecurityHeaders.of(false))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                .containsKeys("Content-Security-Policy", "Permissions-Policy");
    }

    @Test
    void nothingInlineAndNothingForeignMayRun() {
        assertThat(SecurityHeaders.CONTENT_SECURITY_POLICY)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:");
    }

    @Test
    void onlyHttpsPromisesHttps() {
        assertThat(SecurityHeaders.of(false)).doesNotContainKey("Strict-Transport-Security");
        assertThat(SecurityHeaders.of(true)).containsKey("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/admin/cache-stats", "/api/v1/admin/cache-stats", "/error"})
    void whatDependsOnTheVisitorIsKeptNowhere(String path) {
        assertThat(SecurityHeaders.cacheControl(path)).contains("no-store");
    }

    @Test
    void assetsAreAskedForAgainAndThePublicApiDecidesByItself() {
        assertThat(SecurityHeaders.cacheControl("/assets/style.css")).contains("no-cache");
        assertThat(SecurityHeaders.cacheControl("/api/v1/products")).isEmpty();
    }
}
