package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shopsentiment.redis.TestRedis;

/** Each answer has to come within the deadline of {@link Shop#request}, whatever Redis does. */
class RedisAwayIT extends DeployedShop {
    private static final List<String> READ = List.of(
            "/api/v1/products",
            "/api/v1/products?category=Books&page=2&limit=5",
            "/api/v1/products/2040",
            "/api/v1/products/2040/reviews?sentiment=positive");

    enum Trouble {
        STOPPED("REDIS_REFUSED") {
            @Override
            void begin(TestRedis redis) {
                redis.stop();
            }
        },
        FROZEN("REDIS_TIMEOUT") {
            @Override
            void begin(TestRedis redis) {
                redis.freeze();
            }
        };

        private final String code;

        Trouble(String code) {
            this.code = code;
        }

        abstract void begin(TestRedis redis);
    }

    @BeforeEach
    void startAfresh() {
        Caches.startAfresh();
    }

    @AfterEach
    void redisIsThereForTheNextTest() {
        ServerRedis.get().thaw();
        ServerRedis.get().start();
        eventually(() -> {
            JsonObject health = health();
            assertThat(health.getString("status")).isEqualTo("healthy");
            assertThat(health.getString("circuit")).isEqualTo("closed");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theShopAnswersWithoutRedis(Trouble trouble) {
        trouble.begin(ServerRedis.get());
        for (String path : READ) {
            HttpResponse<String> answer = Shop.get(path, Account.ANONYMOUS);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(Api.cacheStatus(answer)).as(path).isEqualTo(Api.BYPASSED);
        }
        for (String path : List.of("/", "/login", "/api/v1/health/live")) {
            assertThat(Shop.get(path, Account.ANONYMOUS).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(Shop.post("/api/v1/sentiment/analyze", Account.ANONYMOUS, "{\"text\":\"Warm.\"}")
                        .statusCode())
                .isEqualTo(200);
        int count = Api.json("/products/2040").getInt("reviews_count");
        Api.review(2040, "Lovely and warm.", 5);
        assertThat(Api.json("/products/2040").getInt("reviews_count")).isEqualTo(count + 1);
    }

    @ParameterizedTest
    @EnumSource
    void theMonitorSaysWhatIsWrong(Trouble trouble) {
        trouble.begin(ServerRedis.get());
        READ.forEach(path -> Shop.get(path, Account.ANONYMOUS));

        assertThat(health().getString("status")).isEqualTo("unhealthy");
        assertThat(health().getString("error")).isEqualTo(trouble.code);
        JsonObject figures = Shop.cacheStats();
        assertThat(figures.getInt("errors")).isEqualTo(READ.size());
        assertThat(figures.getInt("total")).as("an error is no lookup").isZero();
        assertThat(figures.getInt("loads")).isEqualTo(READ.size());
        HttpResponse<String> page = Shop.get("/admin/cache-stats", Account.ADMIN);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("127.0.0.1", ":" + ServerRedis.get().port());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenCacheKeepsTheShopReady(Trouble trouble) {
        trouble.begin(ServerRedis.get());

        HttpResponse<String> ready = Shop.get("/api/v1/health/ready", Account.ANONYMOUS);

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo("{\"checks\":[{\"name\":\"redis\",\"status\":\"DOWN\"}],\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @EnumSource
    void theCacheHealsWithoutARestart(Trouble trouble) {
        trouble.begin(ServerRedis.get());
        assertThat(Api.cacheStatus("/products")).isEqualTo(Api.BYPASSED);
        redisIsThereForTheNextTest();

        eventually(() -> assertThat(Api.cacheStatus("/products")).isEqualTo(Api.HIT));
    }

    private static JsonObject health() {
        return Shop.json(Shop.get("/api/v1/admin/cache-health", Account.ADMIN));
    }
}
