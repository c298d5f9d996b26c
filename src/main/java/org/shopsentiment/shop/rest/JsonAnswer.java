package org.shopsentiment.shop.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes HTTP answers of {@link TaggedJson} as it is; nothing is decoded, copied or hashed. */
final class JsonAnswer {
    private JsonAnswer() {}

    /**
     * 200 with the JSON, 304 if the client has it, or the problem of an unknown product.
     *
     * @param request may say in If-None-Match what the client has
     */
    static Response of(@Nullable TaggedJson answer, HttpServletRequest request) {
        if (answer == null) {
            throw Parameters.unknownProduct();
        }
        String tag = answer.tag();
        List<String> known = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
        Response.ResponseBuilder response = EntityTags.match(known, tag) ? Response.notModified() : ok(answer);
        return response.header(HttpHeaders.ETAG, tag).build();
    }

    private static Response.ResponseBuilder ok(TaggedJson answer) {
        StreamingOutput json = answer::writeTo;
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CONTENT_LENGTH, answer.length());
    }
}
