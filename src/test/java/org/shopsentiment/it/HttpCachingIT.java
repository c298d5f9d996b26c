package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCachingIT extends DeployedShop {
    private static final String LIST = "/products?category=Audio&page=1&limit=3";

    @BeforeEach
    void startAfresh() {
        Caches.startAfresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, "/products", "/products/2013", "/products/2013/reviews?sentiment=negative"})
    void theSecondAnswerIsTheFirstOneFromTheCache(String path) {
        HttpResponse<String> miss = Api.get(path);
        HttpResponse<String> hit = Api.get(path);

        assertThat(Api.cacheStatus(miss)).isEqualTo(Api.STORED);
        assertThat(Api.cacheStatus(hit)).isEqualTo(Api.HIT);
        assertThat(hit.body()).isEqualTo(miss.body());
        assertThat(Api.entityTag(hit)).isEqualTo(Api.entityTag(miss)).matches("\"[^\"]{16,}\"");
        assertThat(hit.headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"another\", %s", "*"})
    void whoHasTheAnswerIsNotSentItAgain(String known) {
        String tag = Api.entityTag(Api.get(LIST));
        Caches.startAfresh();

        for (String expected : new String[] {Api.STORED, Api.HIT}) {
            HttpResponse<String> answer = ifNoneMatch(known.formatted(tag));
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(Api.entityTag(answer)).isEqualTo(tag);
            assertThat(Api.cacheStatus(answer)).isEqualTo(expected);
        }
    }

    @Test
    void whoHasAnOlderAnswerIsSentTheNewOne() {
        String old = Api.entityTag(Api.get(LIST));
        Api.review(2013, "Excellent sound, I am happy.", 5);

        HttpResponse<String> answer = ifNoneMatch(old);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.entityTag(answer)).isNotEmpty().isNotEqualTo(old);
    }

    @Test
    void headAnswersAsGetDoesWithoutABody() {
        String tag = Api.entityTag(Api.get(LIST));
        HttpResponse<String> head = Shop.send(Shop.request("/api/v1" + LIST, Account.ANONYMOUS)
                .method("HEAD", BodyPublishers.noBody())
                .build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Api.entityTag(head)).isEqualTo(tag);
        assertThat(Api.cacheStatus(head)).isEqualTo(Api.HIT);
    }

    @Test
    void answersWithoutACacheSayNothingOfOne() {
        assertThat(Api.cacheStatus(Api.get("/health/live"))).isEmpty();
        assertThat(Api.cacheStatus(Api.get("/products?page=0"))).isEmpty();
        assertThat(Api.cacheStatus(Shop.get("/api/v1/admin/cache-stats", Account.ADMIN)))
                .isEmpty();
    }

    @Test
    void entriesLiveForFiveMinutesMoreOrLess() {
        Api.get(LIST);
        try (RawRedis redis = new RawRedis()) {
            assertThat(redis.entries()).isNotEmpty().allSatisfy(key -> assertThat(redis.timeToLiveSeconds(key))
                    .isBetween(1L, 330L));
        }
    }

    private static HttpResponse<String> ifNoneMatch(String tags) {
        return Shop.send(Shop.request("/api/v1" + LIST, Account.ANONYMOUS)
                .header("If-None-Match", tags)
                .build());
    }
}
