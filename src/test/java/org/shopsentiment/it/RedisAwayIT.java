package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisAwayIT extends DeployedShop {
    private static final Pattern ERRORS = Pattern.compile("(?m)^cache_errors_total\\{[^}]*} (\\S+)");

    @AfterEach
    void redisIsThereForTheNextTest() {
        ServerRedis.get().start();
        eventually(RedisAwayIT::healthy);
    }

    @Test
    void theShopAnswersWithoutRedisAndTheMonitorSaysSo() {
        String product = "/api/v1/products/" + Shop.productId();
        double errorsBefore = errors();
        ServerRedis.get().stop();

        for (String path : List.of("/", "/api/v1/products", product, product + "/reviews", "/api/v1/health/live")) {
            assertThat(Shop.get(path, Account.ANONYMOUS).statusCode()).as(path).isEqualTo(200);
        }
        HttpResponse<String> analysis =
                Shop.post("/api/v1/sentiment/analyze", Account.ANONYMOUS, "{\"text\":\"Lovely and warm.\"}");
        assertThat(analysis.statusCode()).isEqualTo(200);

        HttpResponse<String> health = Shop.get("/api/v1/admin/cache-health", Account.ADMIN);
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(Shop.json(health).getString("status")).isEqualTo("unhealthy");
        assertThat(Shop.json(health).getString("error")).matches("[A-Za-z][A-Za-z0-9_-]*");
        assertThat(errors()).isGreaterThan(errorsBefore);
    }

    @Test
    void aBrokenCacheKeepsTheShopReady() {
        ServerRedis.get().stop();
        eventually(() -> {
            HttpResponse<String> ready = Shop.get("/api/v1/health/ready", Account.ANONYMOUS);
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(Shop.json(ready).getString("status")).isEqualTo("UP");
            assertThat(Shop.json(ready).getJsonArray("checks").getValuesAs(JsonObject.class))
                    .anySatisfy(check -> {
                        assertThat(check.getString("name")).isEqualTo("redis");
                        assertThat(check.getString("status")).isEqualTo("DOWN");
                    });
        });
    }

    @Test
    void theCacheHealsWithoutARestartOfTheServer() {
        ServerRedis.get().stop();
        assertThat(Shop.get("/api/v1/products", Account.ANONYMOUS).statusCode()).isEqualTo(200);
        ServerRedis.get().start();

        eventually(RedisAwayIT::healthy);
        int hits = Shop.cacheStats().getInt("hits");
        eventually(() -> {
            assertThat(Shop.get("/api/v1/products", Account.ANONYMOUS).statusCode())
                    .isEqualTo(200);
            assertThat(Shop.cacheStats().getInt("hits")).isGreaterThan(hits);
        });
    }

    private static void healthy() {
        JsonObject health = Shop.json(Shop.get("/api/v1/admin/cache-health", Account.ADMIN));
        assertThat(health.getString("status")).isEqualTo("healthy");
    }

    private static double errors() {
        String metrics = Shop.get("/api/v1/admin/metrics", Account.ADMIN).body();
        return ERRORS.matcher(metrics)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }
}
