package org.shopsentiment.security;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a caller is told about a request that failed, as a page or as a problem of RFC 9457.
 *
 * @param status the HTTP status
 * @param slug the stable last part of the problem's type
 * @param title the status in words
 * @param detail one plain sentence; never the text of an exception
 */
public record Failure(int status, String slug, String title, String detail) {

    private static final String TYPE = "urn:shopsentiment:problem:";

    /** Returns what is said about an HTTP status. */
    public static Failure of(int status) {
        return switch (status) {
            case 400 -> new Failure(400, "bad-request", "Bad request", "The request could not be understood.");
            case 401 -> new Failure(401, "unauthorized", "Login needed", "Sign in to do this.");
            case 403 -> new Failure(403, "forbidden", "Forbidden", "This account is not allowed to do this.");
            case 404 -> new Failure(404, "not-found", "Not found", "There is nothing at this address.");
            case 405 -> new Failure(405, "method-not-allowed", "Method not allowed", "This cannot be done here.");
            case 406 -> new Failure(406, "not-acceptable", "Not acceptable", "The answer has no such format.");
            case 413 -> new Failure(413, "too-large", "Too large", "The request is too large.");
            case 415 ->
                new Failure(415, "unsupported-media-type", "Unsupported media type", "This format is not taken.");
            case 503 -> new Failure(503, "unavailable", "Unavailable", "Try again in a moment.");
            default -> other(status);
        };
    }

    private static Failure other(int status) {
        return status >= 400 && status < 500
                ? new Failure(status, "request-refused", "Request refused", "The request could not be answered.")
                : new Failure(
                        status, "internal-error", "Internal error", "Something went wrong here. The log tells more.");
    }

    /** Returns the members type, title, status and detail as JSON text. */
    public String toJson() {
        return Json.createObjectBuilder()
                .add("type", TYPE + slug)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(toJson());
    }
}
