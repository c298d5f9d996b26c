package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemovingEntriesIT extends DeployedShop {

    @BeforeEach
    void threeEntriesInTwoCaches() {
        Caches.startAfresh();
        Api.json("/products?page=1&limit=2");
        Api.json("/products/2001");
        Api.json("/products/2002");
    }

    @AfterEach
    void redisIsThereForTheNextTest() {
        ServerRedis.get().start();
        eventually(() -> assertThat(Api.cacheStatus("/products?page=1&limit=2")).isEqualTo(Api.HIT));
    }

    private static HttpResponse<String> delete(String path) {
        return Shop.send(HttpRequest.newBuilder(URI.create(Shop.base() + "/api/v1/admin/caches/" + path))
                .header("Authorization", Account.ADMIN.authorization().orElseThrow())
                .header("X-Requested-By", "test")
                .DELETE()
                .build());
    }

    @Test
    void aCacheIsEmptiedAndNoOther() {
        int invalidated = invalidatedMisses();

        assertThat(delete("product/entries").statusCode()).isEqualTo(204);

        assertThat(Api.cacheStatus("/products?page=1&limit=2")).isEqualTo(Api.HIT);
        assertThat(Api.cacheStatus("/products/2001")).isEqualTo(Api.STORED);
        assertThat(Caches.row("product").getInt("removals")).isEqualTo(2);
        assertThat(Caches.row("products").getInt("removals")).isZero();
        assertThat(invalidatedMisses()).isEqualTo(invalidated + 1);
    }

    private static int invalidatedMisses() {
        return Caches.row("product").getJsonObject("misses_by_reason").getInt("invalidated");
    }

    @Test
    void oneEntryIsRemovedAndWhatIsNotThereIsGoneToo() {
        assertThat(delete("product/entries/id%3D2001").statusCode()).isEqualTo(204);
        assertThat(delete("product/entries/id%3D2001").statusCode()).isEqualTo(204);

        assertThat(Caches.row("product").getInt("removals")).isEqualTo(1);
        assertThat(Api.cacheStatus("/products/2002")).isEqualTo(Api.HIT);
        assertThat(Api.cacheStatus("/products/2001")).isEqualTo(Api.STORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "100% wool; x=1?&#+", "..", "Spiel & Spaß 🧸"})
    void anyKeyThatTheStatisticsShowCanBeRemoved(String category) {
        String query = "/products?category=" + Shop.encoded(category);
        Api.json(query);
        Api.json(query);
        String key = Shop.json(Shop.get("/api/v1/admin/caches/products", Account.ADMIN))
                .getJsonArray("top_hit_keys")
                .getJsonObject(0)
                .getString("key");

        assertThat(delete("products/entries/" + Shop.encoded(key).replace("+", "%20"))
                        .statusCode())
                .as(key)
                .isEqualTo(204);

        assertThat(Caches.row("products").getInt("removals")).as(key).isEqualTo(1);
        assertThat(Api.cacheStatus(query)).isEqualTo(Api.STORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere/entries", "nowhere/entries/a", "product/entries/"})
    void whatIsNotThereIsNotFoundAndNothingIsRemoved(String path) {
        HttpResponse<String> answer = delete(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Shop.json(answer).getString("type")).endsWith(":not-found");
        assertThat(Api.cacheStatus("/products/2001")).isEqualTo(Api.HIT);
        assertThat(Shop.cacheStats().toString()).doesNotContain("nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"product/entries", "product/entries/id%3D2001"})
    void redisAwayIsSaidWithoutItsException(String path) {
        ServerRedis.get().stop();

        HttpResponse<String> answer = delete(path);

        assertThat(answer.statusCode()).isEqualTo(503);
        JsonObject problem = Shop.json(answer);
        assertThat(problem.getString("type")).isEqualTo("urn:shopsentiment:problem:cache-unreachable");
        assertThat(problem.getString("detail")).contains("(REDIS_");
        assertThat(answer.body()).doesNotContain("Exception", "127.0.0.1", "localhost");
    }
}
