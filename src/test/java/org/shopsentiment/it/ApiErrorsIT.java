package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ApiErrorsIT extends DeployedShop {
    private static final String NEW_REVIEW = "/products/2001/reviews";
    private static final String ANALYZE = "/sentiment/analyze";

    @ParameterizedTest
    @CsvSource({
        "/products?page=0, 400, invalid-parameter",
        "/products?page=x, 400, invalid-parameter",
        "/products?page=, 400, invalid-parameter",
        "/products?page=-1, 400, invalid-parameter",
        "/products?page=99999999999999999999, 400, invalid-parameter",
        "/products?limit=0, 400, invalid-parameter",
        "/products?limit=101, 400, invalid-parameter",
        "/products?limit=5.0, 400, invalid-parameter",
        "/products?category=%20, 400, invalid-parameter",
        "/products?category=a%00b, 400, invalid-parameter",
        "/products/2001/reviews?sentiment=great, 400, invalid-parameter",
        "/products/2001/reviews?limit=101, 400, invalid-parameter",
        "/products/999999999999, 404, not-found",
        "/products/abc, 404, not-found",
        "/products/02001, 404, not-found",
        "/products/999999999999/reviews, 404, not-found",
        "/products/2001/reviews/999999999999, 404, not-found",
        "/no-such-thing, 404, not-found",
        "/application.wadl, 404, not-found",
        "/sentiment/analyze, 405, method-not-allowed"
    })
    void whatCannotBeReadIsAProblem(String path, int status, String type) {
        assertIsProblem(Api.get(path), status, type);
    }

    @ParameterizedTest
    @MethodSource
    void aBodyThatIsNotWantedIsAProblem(String path, String body, int status, String type) {
        assertIsProblem(Shop.post("/api/v1" + path, Account.SHOPPER, body), status, type);
    }

    static Stream<Arguments> aBodyThatIsNotWantedIsAProblem() {
        return Stream.of(
                arguments(NEW_REVIEW, "{\"text\":", 400, "malformed-json"),
                arguments(NEW_REVIEW, "", 400, "malformed-json"),
                arguments(NEW_REVIEW, "[]", 400, "malformed-json"),
                arguments(NEW_REVIEW, "{\"text\":\"fine\",\"rating\":5} x", 400, "malformed-json"),
                arguments(NEW_REVIEW, "[".repeat(60_000), 400, "malformed-json"),
                arguments(NEW_REVIEW, "{\"rating\":5}", 400, "invalid-body"),
                arguments(NEW_REVIEW, "{\"text\":\" \",\"rating\":5}", 400, "invalid-body"),
                arguments(NEW_REVIEW, "{\"text\":7,\"rating\":5}", 400, "invalid-body"),
                arguments(NEW_REVIEW, "{\"text\":\"fine\"}", 400, "invalid-body"),
                arguments(NEW_REVIEW, "{\"text\":\"fine\",\"rating\":6}", 400, "invalid-body"),
                arguments(NEW_REVIEW, "{\"text\":\"fine\",\"rating\":4.5}", 400, "invalid-body"),
                arguments(NEW_REVIEW, "{\"text\":\"fine\",\"rating\":\"4\"}", 400, "invalid-body"),
                arguments(NEW_REVIEW, "{\"text\":\"" + "x".repeat(10_001) + "\",\"rating\":5}", 413, "too-large"),
                arguments(NEW_REVIEW, "{\"text\":\"x\",\"title\":\"" + "x".repeat(201) + "\"}", 413, "too-large"),
                arguments(NEW_REVIEW, "{\"text\":\"x\",\"more\":\"" + "x".repeat(65_536) + "\"}", 413, "too-large"),
                arguments("/products/999999999999/reviews", "{\"text\":\"fine\",\"rating\":5}", 404, "not-found"),
                arguments(ANALYZE, "no json", 400, "malformed-json"),
                arguments(ANALYZE, "{}", 400, "invalid-body"),
                arguments(ANALYZE, "{\"text\":\"" + "x".repeat(10_001) + "\"}", 413, "too-large"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /products, 'GET,HEAD,OPTIONS'",
        "DELETE, /products/2001, 'GET,HEAD,OPTIONS'",
        "PATCH, /products/2001/reviews, 'GET,HEAD,OPTIONS,POST'",
        "GET, /sentiment/analyze, 'OPTIONS,POST'"
    })
    void anotherMethodIsToldWhichAreAllowed(String method, String path, String allowed) {
        HttpResponse<String> answer = Shop.send(Shop.request("/api/v1" + path, Account.SHOPPER)
                .method(method, BodyPublishers.noBody())
                .build());
        assertIsProblem(answer, 405, "method-not-allowed");
        String allow = answer.headers().firstValue("Allow").orElse("");
        assertThat(Arrays.stream(allow.split(",", -1)).map(String::strip))
                .containsExactlyInAnyOrder(allowed.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /products, Accept, text/html, 406, not-acceptable",
        "GET, /products/2001, Accept, application/xml, 406, not-acceptable",
        "POST, /sentiment/analyze, Content-Type, text/plain, 415, unsupported-media-type",
        "POST, /products/2001/reviews, Content-Type, application/xml, 415, unsupported-media-type"
    })
    void anotherMediaTypeIsAProblem(
            String method, String path, String header, String type, int status, String problem) {
        HttpRequest.Builder request =
                Shop.request("/api/v1" + path, Account.SHOPPER).header(header, type);
        request.method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("fine"));
        assertIsProblem(Shop.send(request.build()), status, problem);
    }

    private static void assertIsProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Shop.json(answer).getString("type")).isEqualTo("urn:shopsentiment:problem:" + type);
        assertThat(Shop.json(answer).getInt("status")).isEqualTo(status);
        assertThat(Shop.json(answer).getString("title")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "RESTEASY", "org.", "java", "\tat ");
    }
}
