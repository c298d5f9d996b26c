package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopApiIT extends DeployedShop {

    @BeforeEach
    void startAfresh() {
        Caches.startAfresh();
    }

    @Test
    void aListHoldsAllProductsOfACategoryWithTheirFigures() {
        JsonObject list = Api.json("/products?category=Kitchen");

        assertThat(list.getInt("count")).isEqualTo(12);
        assertThat(list.getInt("total")).isEqualTo(12);
        List<JsonObject> products = list.getJsonArray("products").getValuesAs(JsonObject.class);
        assertThat(products).hasSize(12).allSatisfy(product -> {
            assertThat(product.getString("name")).isNotBlank();
            assertThat(product.getString("category")).isEqualTo("Kitchen");
            assertThat(product.getJsonNumber("rating").doubleValue()).isBetween(1.0, 5.0);
            JsonObject sentiment = product.getJsonObject("sentiment");
            assertThat(sentiment.getJsonNumber("score").doubleValue()).isBetween(-1.0, 1.0);
            assertThat(sentiment.getString("label")).isIn("positive", "neutral", "negative");
            assertThat(sentiment.getInt("positive") + sentiment.getInt("neutral") + sentiment.getInt("negative"))
                    .isEqualTo(product.getInt("reviews_count"))
                    .isGreaterThanOrEqualTo(10);
        });
    }

    @Test
    void pagesFollowEachOtherAndEndEmpty() {
        assertThat(page(1)).isEqualTo(List.of(5, 12, ids(2013, 2017)));
        assertThat(page(2)).isEqualTo(List.of(5, 12, ids(2018, 2022)));
        assertThat(page(3)).isEqualTo(List.of(2, 12, ids(2023, 2024)));
        assertThat(page(4)).isEqualTo(List.of(0, 12, List.of()));
        assertThat(Api.json("/products?page=1").getInt("count")).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "/products?page=1, /products?limit=20",
        "/products?page=2&limit=7, /products?limit=007&page=02&unknown=x",
        "/products?category=Home+Office, /products?category=%20home%20%20OFFICE%09",
        "/products?category=K%C3%9CCHE, /products?category=k%C3%BCche",
        "/products/2001/reviews, /products/2001/reviews?page=1&limit=20",
        "/products/2001/reviews?sentiment=positive&limit=3, /products/2001/reviews?limit=3&sentiment=POSITIVE"
    })
    void theSamePageAskedForInTwoWaysIsOneKey(String oneWay, String another) {
        assertThat(Api.cacheStatus(oneWay)).isEqualTo(Api.STORED);
        assertThat(Api.cacheStatus(another)).isEqualTo(Api.HIT);
        assertThat(Api.get(another).body()).isEqualTo(Api.get(oneWay).body());
    }

    @Test
    void aProductIsTheSameAloneAndInTheList() {
        JsonObject first =
                Api.json("/products?category=Toys").getJsonArray("products").getJsonObject(0);
        assertThat(Api.json("/products/2049")).isEqualTo(first);
    }

    @Test
    void theLabelsOfTheReviewsAddUp() {
        String reviews = "/products/2016/reviews";
        int total = 0;
        for (String label : List.of("positive", "neutral", "negative")) {
            JsonObject page = Api.json(reviews + "?limit=100&sentiment=" + label);
            assertThat(page.getJsonArray("reviews").getValuesAs(JsonObject.class))
                    .hasSize(page.getInt("total"))
                    .allSatisfy(review -> assertThat(
                                    review.getJsonObject("sentiment").getString("label"))
                            .isEqualTo(label));
            total += page.getInt("total");
        }
        assertThat(total)
                .isEqualTo(Api.json(reviews).getInt("total"))
                .isEqualTo(Api.json("/products/2016").getInt("reviews_count"))
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void aNewReviewHasAnAddressAndShowsAtOnce() {
        String reviews = "/products/2007/reviews";
        int before = Api.json(reviews).getInt("total");
        HttpResponse<String> answer = Shop.post(
                "/api/v1" + reviews,
                Account.SHOPPER,
                "{\"title\":\"W\\u00e4rm\",\"text\":\"I love it, wonderful!\",\"rating\":4}");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonObject review = Shop.json(answer);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue(Shop.base() + "/api/v1" + reviews + "/" + review.getInt("id"));
        assertThat(Api.json(reviews + "/" + review.getInt("id"))).isEqualTo(review);
        assertThat(review.getString("title")).isEqualTo("Wärm");
        assertThat(review.getInt("rating")).isEqualTo(4);
        assertThat(review.getJsonObject("sentiment").getString("label")).isEqualTo("positive");
        assertThat(Instant.parse(review.getString("created_at"))).isCloseTo(Instant.now(), within(1, ChronoUnit.HOURS));

        JsonObject page = Api.json(reviews);
        assertThat(page.getInt("total")).isEqualTo(before + 1);
        assertThat(page.getJsonArray("reviews").getJsonObject(0)).isEqualTo(review);
        assertThat(Api.json("/products/2007").getInt("reviews_count")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"Lovely and warm., positive", "The handle broke. Horrible!, negative", "It is a pan., neutral"})
    void textsAreScored(String text, String label) {
        HttpResponse<String> answer =
                Shop.post("/api/v1/sentiment/analyze", Account.ANONYMOUS, "{\"text\":\"" + text + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject sentiment = Shop.json(answer).getJsonObject("sentiment");
        assertThat(sentiment.getString("label")).isEqualTo(label);
        assertThat(sentiment.getJsonNumber("score").doubleValue()).isBetween(-1.0, 1.0);
    }

    private static List<Object> page(int number) {
        String path = "/products?category=Audio&limit=5&page=" + number;
        JsonObject page = Api.json(path);
        return List.of(page.getInt("count"), page.getInt("total"), Api.productIds(path));
    }

    private static List<Long> ids(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }
}
