package org.shopsentiment.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host and port that a page was loaded from.
 *
 * @param host in lower case; an IPv6 address with its brackets
 * @param port 0 to 99999; the scheme's own where none was written
 */
record Origin(String host, int port) {

    private static final Pattern ORIGIN = Pattern.compile("(https?)://(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:/?#@\\[\\]\\s]+)(?::(\\d{1,5}))?");

    /**
     * Tells whether a page is one of the host that a request was sent to.
     *
     * @param origin the header Origin; {@code null} as a text stands for a page that hides where it is from
     * @param host the header Host
     */
    static boolean isOurs(String origin, @Nullable String host) {
        Matcher page = ORIGIN.matcher(origin);
        if (host == null || !page.matches()) {
            return false;
        }
        int usual = page.group(1).equalsIgnoreCase("https") ? 443 : 80;
        Optional<Origin> theirs = of(page.group(2), usual);
        return theirs.isPresent() && theirs.equals(of(host, usual));
    }

    private static Optional<Origin> of(String authority, int usual) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        @Nullable String port = parts.group(2);
        return Optional.of(
                new Origin(parts.group(1).toLowerCase(Locale.ROOT), port == null ? usual : Integer.parseInt(port)));
    }
}
