package org.shopsentiment.shop.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes HTTP answers of JSON text as it is; nothing is decoded. */
final class JsonAnswer {
    private static final RememberedTags TAGS = new RememberedTags();

    private JsonAnswer() {}

    /** 200 with the text, 304 if the client has it, or the problem of an unknown product. */
    static Response of(@Nullable String json, HttpHeaders request) {
        if (json == null) {
            throw Parameters.unknownProduct();
        }
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String tag = TAGS.of(body);
        List<String> known = request.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        boolean unchanged = known != null && EntityTags.match(known, tag);
        Response.ResponseBuilder answer =
                unchanged ? Response.notModified() : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Encoding")
                .build();
    }
}
