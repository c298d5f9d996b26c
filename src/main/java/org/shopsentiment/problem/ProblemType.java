package org.shopsentiment.problem;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The kinds of errors that the HTTP API answers with. Their {@link #uri()} never changes. */
public enum ProblemType {
    INVALID_PARAMETER(400, "Invalid parameter", "A parameter of the request is not allowed."),
    MALFORMED_JSON(400, "Malformed JSON", "The body is not the JSON that is asked for."),
    INVALID_BODY(400, "Invalid body", "The body is not what is asked for."),
    MISSING_COLUMN(400, "Missing column", "A column that is needed is not in the header row."),
    BODY_NOT_READ(400, "Body not read", "The body could not be read to its end."),
    BAD_REQUEST(400, "Bad request", "The request is not well-formed."),
    UNAUTHORIZED(401, "Login needed", "Credentials are missing or wrong."),
    FORBIDDEN(403, "Forbidden", "This account may not do that."),
    REQUESTED_BY_MISSING(403, "Forbidden", "Calls that change something need the header X-Requested-By."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The header Allow names the methods of this address."),
    NOT_ACCEPTABLE(406, "Not acceptable", "There is no answer of a media type that the request accepts."),
    IMPORT_RUNNING(409, "Import running", "An import is running on this node already."),
    IMPORT_OVERTAKEN(
            409, "Import overtaken", "Another import began on another node; what this one had committed stays."),
    TOO_LARGE(413, "Too large", "The request holds more than is allowed."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The body's media type is not understood here."),
    REQUEST_REFUSED(400, "Request refused", "The request could not be answered."),
    INTERNAL_ERROR(500, "Internal error", "Something went wrong here; the log tells what."),
    IMPORT_FAILED(500, "Import failed", "The import stopped; what it had committed stays."),
    CACHE_UNREACHABLE(503, "Cache unreachable", "Redis could not be reached; cache-health tells why."),
    UNAVAILABLE(503, "Unavailable", "This cannot be answered now; try again later.");

    private static final Set<ProblemType> SAY_NO_MORE_THAN_THE_STATUS = EnumSet.of(
            BAD_REQUEST,
            UNAUTHORIZED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            INTERNAL_ERROR,
            UNAVAILABLE);

    private final int status;
    private final String title;
    private final String detail;

    ProblemType(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The stable name of this kind, such as {@code urn:shopsentiment:problem:not-found}. */
    public String uri() {
        return "urn:shopsentiment:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** What is the same in every problem of this kind, for people. */
    public String title() {
        return title;
    }

    /** What is said where nothing more is known. */
    public String detail() {
        return detail;
    }

    /**
     * The kind that says no more than the status does.
     *
     * @param status an HTTP status
     * @return the kind; one that says whose fault it is where no kind stands for the status
     */
    public static ProblemType ofStatus(int status) {
        return SAY_NO_MORE_THAN_THE_STATUS.stream()
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? REQUEST_REFUSED : INTERNAL_ERROR);
    }
}
