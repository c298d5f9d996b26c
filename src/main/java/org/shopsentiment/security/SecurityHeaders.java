package org.shopsentiment.security;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The headers that every answer of this application carries. */
final class SecurityHeaders {

    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            List.of(
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self'",
                    "connect-src 'self'",
                    "form-action 'self'",
                    "base-uri 'none'",
                    "frame-ancestors 'none'",
                    "require-trusted-types-for 'script'",
                    "trusted-types 'none'"));

    private static final Map<String, String> ALWAYS = headers(false);
    private static final Map<String, String> OVER_HTTPS = headers(true);

    private SecurityHeaders() {}

    /**
     * Returns the headers by name.
     *
     * @param https whether the request came by https: over plain http a browser must ignore
     *     Strict-Transport-Security, so it is left out
     */
    static Map<String, String> of(boolean https) {
        return https ? OVER_HTTPS : ALWAYS;
    }

    private static Map<String, String> headers(boolean https) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Returns how long the answer to a path may be kept; empty where the resource decides by itself.
     *
     * @param path the path inside the application, starting with a slash
     */
    static Optional<String> cacheControl(String path) {
        if (path.startsWith("/assets/")) {
            return Optional.of("no-cache");
        }
        if (path.startsWith("/api/") && !path.startsWith("/api/v1/admin")) {
            return Optional.empty();
        }
        return Optional.of("no-store");
    }
}
