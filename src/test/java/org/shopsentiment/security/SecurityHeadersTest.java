package org.shopsentiment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/admin/cache-stats", "/error", "/assets/dashboard.js", "/apis"})
    void pagesCarryTheGuardingHeaders(String path) {
        assertThat(SecurityHeaders.of(path))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                .containsEntry("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY)
                .containsKey("Permissions-Policy");
    }

    @Test
    void dataIsNoPageAndCanNeitherBeFramedNorTakenForOne() {
        assertThat(SecurityHeaders.of("/api/v1/products"))
                .isEqualTo(Map.of(
                        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                        "X-Content-Type-Options", "nosniff",
                        "Cross-Origin-Resource-Policy", "same-origin"));
    }

    @Test
    void nothingInlineAndNothingForeignMayRun() {
        assertThat(SecurityHeaders.CONTENT_SECURITY_POLICY)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/admin/cache-stats", "/api/v1/admin/cache-stats", "/error"})
    void whatDependsOnTheVisitorIsKeptNowhere(String path) {
        assertThat(SecurityHeaders.cacheControl(path)).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/style.css", "/api/v1/products", "/api/v1/health/ready"})
    void whatIsTheSameForEveryoneIsAskedForAgain(String path) {
        assertThat(SecurityHeaders.cacheControl(path)).isEqualTo("no-cache");
    }
}
