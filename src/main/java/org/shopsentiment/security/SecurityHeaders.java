package org.shopsentiment.security;

import java.util.List;
import java.util.Map;

/**
 * The headers that answers of this application carry: for pages what makes a browser careful with them, for data what
 * keeps a browser from taking them for anything else.
 */
final class SecurityHeaders {

    /** Promises https for a year; over plain http a browser must ignore it. */
    static final Map.Entry<String, String> OVER_HTTPS = Map.entry("Strict-Transport-Security", "max-age=31536000");

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

    private static final String API = "/api/";

    private static final Map<String, String> OF_DATA = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final Map<String, String> OF_PAGES = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private SecurityHeaders() {}

    /**
     * Returns the headers of an answer by name.
     *
     * @param path the path inside the application, starting with a slash
     */
    static Map<String, String> of(String path) {
        return path.startsWith(API) ? OF_DATA : OF_PAGES;
    }

    /**
     * Returns how long the answer to a path may be kept, for {@code Cache-Control}: what is the same for everyone until it
     * has been asked for again, the rest not at all.
     *
     * @param path the path inside the application, starting with a slash
     */
    static String cacheControl(String path) {
        boolean publicData = path.startsWith(API) && !path.startsWith("/api/v1/admin");
        return publicData || path.startsWith("/assets/") ? "no-cache" : "no-store";
    }
}
