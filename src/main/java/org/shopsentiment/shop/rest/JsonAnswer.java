package org.shopsentiment.shop.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes HTTP answers of JSON in UTF-8 as it is; nothing is decoded. */
final class JsonAnswer {
    private static final RememberedTags TAGS = new RememberedTags();

    private JsonAnswer() {}

    /**
     * 200 with the body, 304 if the client has it, or the problem of an unknown product.
     *
     * @param known the values of If-None-Match
     */
    static Response of(byte @Nullable [] body, List<String> known) {
        if (body == null) {
            throw Parameters.unknownProduct();
        }
        String tag = TAGS.of(body);
        boolean unchanged = EntityTags.match(known, tag);
        Response.ResponseBuilder answer =
                unchanged ? Response.notModified() : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Encoding")
                .build();
    }
}
