package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new review of a product in the middle of the list, seen by Cache-Status and by the keys in Redis. */
class ExactInvalidationIT extends DeployedShop {
    private static final long PRODUCT = 2030;
    private static final String NEGATIVE = "Horrible, it broke at once. I hate it.";

    private WarmCache cache;

    @BeforeEach
    void startAfresh() {
        Caches.startAfresh();
        cache = new WarmCache();
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void everyPageThatHoldsTheProductIsDroppedAndNoOther() {
        Set<String> expected = new TreeSet<>();
        List<String> others = new ArrayList<>(List.of("/products?category=Books"));
        for (String filter : List.of("", "&category=outdoor")) {
            String all = filter.isEmpty() ? "/products" : "/products?" + filter.substring(1);
            List<Long> ids = Api.productIds(all);
            int before = ids.indexOf(PRODUCT);
            expected.add(all);
            for (int limit = 1; limit <= 100; limit++) {
                int page = before / limit + 1;
                expected.add("/products?page=" + page + "&limit=" + limit + filter);
                others.add("/products?page=" + (page + 1) + "&limit=" + limit + filter);
                if (page > 1) {
                    others.add("/products?page=" + (page - 1) + "&limit=" + limit + filter);
                }
            }
        }
        assertDropped(expected, others);
    }

    @Test
    void theProductIsDroppedAndNoOtherOne() {
        assertDropped(Set.of("/products/2030"), List.of("/products/2029", "/products/2031", "/products/2065"));
    }

    @Test
    void itsReviewsAreDroppedButForTheOtherLabels() {
        String reviews = "/products/2030/reviews";
        assertDropped(
                Set.of(
                        reviews,
                        reviews + "?limit=1",
                        reviews + "?limit=3&page=2",
                        reviews + "?limit=100&page=2",
                        reviews + "?sentiment=negative",
                        reviews + "?sentiment=negative&limit=2&page=4"),
                List.of(
                        reviews + "?sentiment=positive",
                        reviews + "?sentiment=neutral&limit=2",
                        "/products/2029/reviews",
                        "/products/2031/reviews?sentiment=negative"));
    }

    @Test
    void theNextAnswersHoldTheNewFigures() {
        String list = "/products?category=Outdoor";
        JsonObject old = product(list);
        Api.json("/products/2030/reviews?sentiment=negative");

        JsonObject review = Api.review(PRODUCT, NEGATIVE, 1);

        JsonObject now = product(list);
        assertThat(now.getInt("reviews_count")).isEqualTo(old.getInt("reviews_count") + 1);
        assertThat(now.getJsonObject("sentiment").getInt("negative"))
                .isEqualTo(old.getJsonObject("sentiment").getInt("negative") + 1);
        assertThat(Api.json("/products/2030")).isEqualTo(now);
        assertThat(Api.json("/products/2030/reviews?sentiment=negative")
                        .getJsonArray("reviews")
                        .getJsonObject(0))
                .isEqualTo(review);
    }

    private void assertDropped(Set<String> expected, List<String> others) {
        Caches.startAfresh();
        expected.forEach(cache::add);
        others.forEach(cache::add);

        JsonObject review = Api.review(PRODUCT, NEGATIVE, 1);

        assertThat(review.getJsonObject("sentiment").getString("label")).isEqualTo("negative");
        assertThat(cache.dropped()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(cache.missed()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static JsonObject product(String list) {
        return Api.json(list).getJsonArray("products").getValuesAs(JsonObject.class).stream()
                .filter(product -> product.getInt("id") == PRODUCT)
                .findFirst()
                .orElseThrow();
    }
}
