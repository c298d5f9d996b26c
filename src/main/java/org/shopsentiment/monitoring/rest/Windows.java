package org.shopsentiment.monitoring.rest;

import java.time.Duration;
import java.util.List;
import org.shopsentiment.monitoring.stats.window.Span;
import org.shopsentiment.problem.ProblemException;
import org.shopsentiment.problem.ProblemType;

/** The parameter {@code window}. */
final class Windows {

    private Windows() {}

    static Duration named(String name, List<Duration> allowed) {
        return Span.named(name, allowed)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_PARAMETER, "window must be one of " + Span.names(allowed) + "."));
    }
}
