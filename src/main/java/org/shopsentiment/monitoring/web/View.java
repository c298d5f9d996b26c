package org.shopsentiment.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the visitor chose to see.
 *
 * @param limit how many keys a ranking shows, one of {@link #LIMITS}
 * @param cache the name of one cache, empty for all; untrusted
 */
record View(int limit, String cache) {

    static final List<Integer> LIMITS = List.of(10, 25, 50, 100);

    /** Reads the parameters; what is no choice of the page becomes the first one. */
    static View of(@Nullable String limit, @Nullable String cache) {
        return new View(
                LIMITS.stream()
                        .filter(choice -> choice.toString().equals(limit))
                        .findFirst()
                        .orElse(LIMITS.get(0)),
                cache == null ? "" : cache);
    }
}
