package org.shopsentiment.problem;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem. It never holds the text of an exception.
 *
 * @param type a stable URI
 * @param title the same for all problems of the type
 * @param status the HTTP status
 * @param detail what is wrong with this request, for people
 * @param instance a URI that names this one occurrence in the log, where there is one
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance) {

    /** The media type of {@link #toJson()}. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of this kind that says no more than its kind. */
    public static Problem of(ProblemType type) {
        return of(type, type.detail());
    }

    /** A problem of this kind. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null);
    }

    /** The problem for a bare HTTP status, which it keeps. */
    public static Problem ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return new Problem(type.uri(), type.title(), status, type.detail(), null);
    }

    /** The same problem as an occurrence with a name. */
    public Problem named(String occurrence) {
        return new Problem(type, title, status, detail, occurrence);
    }

    /** The problem as JSON text. */
    public String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (instance != null) {
            json.add("instance", instance);
        }
        return json.build().toString();
    }
}
