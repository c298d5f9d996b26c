package org.shopsentiment.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the guards ask of a request. */
final class Requests {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Requests() {}

    /** Returns the decoded path inside the application, starting with a slash, as the container matched it. */
    static String path(HttpServletRequest request) {
        @Nullable String rest = request.getPathInfo();
        String path = request.getServletPath() + (rest == null ? "" : rest);
        return path.isEmpty() ? "/" : path;
    }

    /** Tells whether the method may change something: everything but GET, HEAD and OPTIONS. */
    static boolean changesState(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    /** Tells whether the caller of the request that ended in an error speaks JSON and not HTML. */
    static boolean failedInApi(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith(request.getContextPath() + "/api/");
    }
}
