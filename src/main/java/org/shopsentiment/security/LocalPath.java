package org.shopsentiment.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path inside this application, with an optional query, that a browser may be sent to.
 *
 * @param value starts with one slash and is relative to the context root
 */
record LocalPath(String value) {

    private static final int MAX_LENGTH = 500;
    private static final Pattern PLAIN = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");

    /** Returns the path if the text is one that cannot lead out of this application; empty otherwise. */
    static Optional<LocalPath> of(@Nullable String text) {
        if (text == null || text.length() > MAX_LENGTH || !PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        String path = text.split("\\?", 2)[0].toLowerCase(Locale.ROOT).replace("%2e", ".");
        return path.contains("..") || path.contains("%2f") || path.contains("%5c")
                ? Optional.empty()
                : Optional.of(new LocalPath(text));
    }

    /** Returns the path of the login form that leads back to a wanted path where that is a local one. */
    static String login(String wanted) {
        return of(wanted)
                .map(path -> "/login?next=" + URLEncoder.encode(path.value(), UTF_8))
                .orElse("/login");
    }
}
