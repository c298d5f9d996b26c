package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheDetailsIT extends DeployedShop {

    @BeforeEach
    void startAfresh() {
        Caches.startAfresh();
    }

    private static HttpResponse<String> admin(String path) {
        return Shop.get("/api/v1/admin/" + path, Account.ADMIN);
    }

    private static JsonObject product() {
        return Shop.json(admin("caches/product"));
    }

    private static void readTwoProducts() {
        for (String path : new String[] {"/products/2001", "/products/2001", "/products/2002", "/products/2001"}) {
            Api.json(path);
        }
    }

    @Test
    void oneCacheTellsItsGroupsReasonsTimesAndKeys() {
        readTwoProducts();

        JsonObject product = product();
        assertThat(product.getInt("hits")).isEqualTo(2);
        assertThat(product.getInt("misses")).isEqualTo(2);
        assertThat(product.getJsonObject("misses_by_reason").values().stream()
                        .mapToLong(count -> ((JsonNumber) count).longValue())
                        .sum())
                .isEqualTo(2);
        JsonObject group = product.getJsonArray("groups").getJsonObject(0);
        assertThat(group.getString("name")).isEqualTo("id=*");
        assertThat(group.getInt("hits")).isEqualTo(2);
        assertThat(group.getInt("misses")).isEqualTo(2);
        assertThat(product.getJsonObject("load").getInt("count")).isEqualTo(2);
        assertThat(product.getJsonObject("hit_get").getJsonNumber("p99_seconds").doubleValue())
                .isPositive();
        JsonObject top = product.getJsonArray("top_hit_keys").getJsonObject(0);
        assertThat(top.getString("key")).isEqualTo("id=2001");
        assertThat(top.getInt("low")).isEqualTo(2);
        assertThat(top.getInt("high")).isEqualTo(2);
        assertThat(product.containsKey("time_saved_seconds")).isTrue();
        assertThat(product.getJsonArray("windows")).hasSize(5);
    }

    @Test
    void aResetSaysWhoDidIt() {
        readTwoProducts();

        HttpResponse<String> reset = Shop.send(Shop.request("/api/v1/admin/caches/product/statistics", Account.ADMIN)
                .header("X-Requested-By", "test")
                .DELETE()
                .build());

        assertThat(reset.statusCode()).isEqualTo(204);
        assertThat(product().getInt("total")).isZero();
        assertThat(product().getString("reset_by")).isEqualTo("admin");
        Api.json("/products/2001");
        assertThat(product().getInt("hits")).as("its entries stay").isEqualTo(1);
    }

    @Test
    void theHistoryAndTheSizeComeByThemselves() {
        readTwoProducts();

        eventually(() -> {
            JsonObject history = Shop.json(admin("cache-history?cache=product&window=15m"));
            assertThat(history.getJsonArray("points").getValuesAs(JsonObject.class).stream()
                            .mapToInt(point -> point.getInt("hits"))
                            .sum())
                    .isGreaterThanOrEqualTo(2);
        });
        eventually(() -> assertThat(product().getInt("entries")).isEqualTo(2));
        assertThat(product().getInt("approximate_bytes")).isGreaterThan(100);
    }

    @Test
    void whatAFlushTookIsToldAsSuch() {
        try (RawRedis redis = new RawRedis()) {
            eventually(() -> {
                Api.json("/products/2001");
                redis.flush();
                Api.json("/products/2001");
                assertThat(product().getJsonObject("evicted_by_cause").getInt("flush"))
                        .isPositive();
            });
        }
        JsonObject product = Caches.row("product");
        assertThat(product.getJsonObject("evicted_by_cause").values().stream()
                        .mapToLong(count -> ((JsonNumber) count).longValue())
                        .sum())
                .isEqualTo(product.getJsonObject("misses_by_reason").getInt("evicted"));
    }

    @Test
    void aWindowOutlivesAResetAndSaysWhatItCovers() {
        readTwoProducts();
        Caches.startAfresh();
        Api.json("/products/2001");

        JsonObject all = Shop.json(admin("cache-stats?cache=product&limit=1"));
        JsonObject recent = Shop.json(admin("cache-stats?cache=product&limit=1&window=15m"));

        assertThat(all.containsKey("window")).isFalse();
        assertThat(all.getInt("total")).isEqualTo(1);
        assertThat(recent.getString("window")).isEqualTo("15m");
        assertThat(recent.getInt("covered_seconds")).isBetween(0, 900);
        assertThat(recent.getInt("total")).isGreaterThanOrEqualTo(5);
        assertThat(recent.getString("top_keys_since")).isEqualTo(all.getString("since"));
        JsonObject row = recent.getJsonArray("caches").getJsonObject(0);
        assertThat(row.getInt("total")).isEqualTo(recent.getInt("total"));
        assertThat(row.containsKey("misses_by_reason")).isFalse();
    }

    @Test
    void theHistoryOfAllCachesIsTheirSum() {
        readTwoProducts();
        Api.json("/products?page=1&limit=2");

        eventually(() -> {
            JsonObject all = Shop.json(admin("cache-history?window=7d"));
            assertThat(all.getInt("kept_seconds")).isEqualTo(86_400);
            JsonObject quarter = Shop.json(admin("cache-history?window=15m"));
            long lookups = quarter.getJsonArray("points").getValuesAs(JsonObject.class).stream()
                    .mapToLong(point -> point.getInt("hits") + point.getInt("misses"))
                    .sum();
            assertThat(lookups).isGreaterThanOrEqualTo(5);
            assertThat(quarter.getInt("covered_seconds")).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "caches/nowhere, 404, not-found",
        "cache-history?cache=nowhere, 404, not-found",
        "cache-stats?window=2h, 400, invalid-parameter",
        "cache-stats?window=, 400, invalid-parameter",
        "cache-history?cache=product&window=2h, 400, invalid-parameter"
    })
    void whatIsNotKnownIsSaid(String path, int status, String problem) {
        HttpResponse<String> answer = admin(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Shop.json(answer).getString("type")).endsWith(problem);
    }
}
