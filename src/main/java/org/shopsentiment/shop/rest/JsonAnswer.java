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
    static Response of(byte @Nullable [] tagged, HttpServletRequest request) {
        if (tagged == null) {
            throw Parameters.unknownProduct();
        }
        String tag = TaggedJson.tag(tagged);
        List<String> known = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
        Response.ResponseBuilder answer = EntityTags.match(known, tag) ? Response.notModified() : ok(tagged);
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    private static Response.ResponseBuilder ok(byte[] tagged) {
        int length = tagged.length - TaggedJson.TAG_LENGTH;
        StreamingOutput json = body -> body.write(tagged, TaggedJson.TAG_LENGTH, length);
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.CONTENT_LENGTH, length);
    }
}
