package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;

/** The shop's API as anyone calls it; paths are below {@code /api/v1}. */
final class Api {
    static final String HIT = "shopsentiment; hit";
    static final String STORED = "shopsentiment; fwd=uri-miss; stored";
    static final String BYPASSED = "shopsentiment; fwd=bypass";

    private Api() {}

    static HttpResponse<String> get(String path) {
        return Shop.get("/api/v1" + path, Account.ANONYMOUS);
    }

    /** The body of an answer that must be 200. */
    static JsonObject json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Shop.json(answer);
    }

    /** What the cache did for an answer that must be 200. */
    static String cacheStatus(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return cacheStatus(answer);
    }

    static String cacheStatus(HttpResponse<?> answer) {
        return answer.headers().firstValue("Cache-Status").orElse("");
    }

    static String entityTag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    /** The review that a shopper writes, as the shop keeps it. */
    static JsonObject review(long product, String text, int rating) {
        String json = "{\"text\":\"" + text + "\",\"rating\":" + rating + "}";
        HttpResponse<String> answer = Shop.post("/api/v1/products/" + product + "/reviews", Account.SHOPPER, json);
        assertThat(answer.statusCode()).isEqualTo(201);
        return Shop.json(answer);
    }

    static List<Long> productIds(String path) {
        return json(path).getJsonArray("products").getValuesAs(JsonObject.class).stream()
                .map(product -> product.getJsonNumber("id"))
                .map(JsonNumber::longValueExact)
                .toList();
    }
}
