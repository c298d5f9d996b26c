package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import javax.management.JMException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountingIT extends DeployedShop {
    private static final int TAG = 24;

    @BeforeEach
    void startAfresh() {
        Caches.startAfresh();
    }

    @Test
    void tenRequestsAreNineHitsOneMissAndOneLoadWhereverOneLooks() throws JMException, IOException {
        askTenTimes();

        for (JsonObject figures : new JsonObject[] {Shop.cacheStats(), Caches.row("products")}) {
            assertThat(figures.getInt("hits")).isEqualTo(9);
            assertThat(figures.getInt("misses")).isEqualTo(1);
            assertThat(figures.getInt("total")).isEqualTo(10);
            assertThat(figures.getJsonNumber("hit_rate").doubleValue()).isEqualTo(0.9);
            assertThat(figures.getInt("loads")).isEqualTo(1);
            assertThat(figures.getInt("puts")).isEqualTo(1);
            assertThat(figures.getInt("errors")).isZero();
        }
        assertThat(Shop.cacheStats().getJsonArray("top_hit_keys")).hasToString("[[\"products:all\",9]]");
        assertThat(Shop.cacheStats().getJsonArray("top_miss_keys")).hasToString("[[\"products:all\",1]]");
        try (RemoteJmx jmx = RemoteJmx.connect()) {
            for (String bean : new String[] {Caches.MONITOR, Caches.MONITOR + ",cache=products"}) {
                assertThat(jmx.attribute(bean, "Hits")).isEqualTo(9L);
                assertThat(jmx.attribute(bean, "Misses")).isEqualTo(1L);
            }
            String jcache = "javax.cache:type=CacheStatistics,CacheManager=shopsentiment,Cache=products";
            assertThat(jmx.attribute(jcache, "CacheHits")).isEqualTo(9L);
            assertThat(jmx.attribute(jcache, "CacheMisses")).isEqualTo(1L);
            assertThat(jmx.attribute(jcache, "CachePuts")).isEqualTo(1L);
        }
    }

    @Test
    void theDashboardShowsTheSameFigures() {
        try (Browser browser = Browser.open()) {
            browser.go("/admin/cache-stats");
            browser.logIn(Account.ADMIN);
            eventually(() -> assertThat(browser.path()).startsWith("/admin/cache-stats"));
            askTenTimes();

            eventually(() -> assertThat(browser.number("#total")).isEqualTo(10));
            assertThat(browser.number("#hits")).isEqualTo(9);
            assertThat(browser.number("#misses")).isEqualTo(1);
            assertThat(browser.one("#hit-rate").getText()).isEqualTo("90.0%");
            browser.screenshot("tenRequests");
        }
    }

    @Test
    void anUnknownProductIsLoadedOnceAndNotFoundEveryTime() {
        for (String expected : new String[] {Api.STORED, Api.HIT, Api.HIT, Api.HIT}) {
            HttpResponse<String> answer = Api.get("/products/123456789012");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Api.cacheStatus(answer)).isEqualTo(expected);
        }
        JsonObject row = Caches.row("product");
        assertThat(row.getInt("hits")).isEqualTo(3);
        assertThat(row.getInt("misses")).isEqualTo(1);
        assertThat(row.getInt("loads")).isEqualTo(1);
    }

    @Test
    void anEntryThatAnotherBuildKeptWithoutItsTagIsLoadedAnew() {
        String answer = Api.get("/products").body();
        try (RawRedis redis = new RawRedis()) {
            redis.behead("shopsentiment_products:all", TAG);
        }

        HttpResponse<String> again = Api.get("/products");

        assertThat(again.body()).isEqualTo(answer);
        assertThat(Api.cacheStatus(again)).isEqualTo(Api.STORED);
        JsonObject row = Caches.row("products");
        assertThat(row.getInt("errors")).isEqualTo(1);
        assertThat(row.getInt("misses")).isEqualTo(2);
        assertThat(Api.cacheStatus("/products")).isEqualTo(Api.HIT);
    }

    @Test
    void watchingIsNotCacheTraffic() throws JMException, IOException {
        askTenTimes();
        try (RawRedis redis = new RawRedis();
                RemoteJmx jmx = RemoteJmx.connect()) {
            long misses = redis.keyspaceMisses();
            JsonObject products = counted("products");
            for (int i = 0; i < 3; i++) {
                for (String path : new String[] {"admin/cache-health", "admin/cache-stats", "health/ready"}) {
                    assertThat(Shop.get("/api/v1/" + path, Account.ADMIN).statusCode())
                            .as(path)
                            .isEqualTo(200);
                }
                jmx.invoke("org.shopsentiment:type=RedisHealth", "check");
            }
            assertThat(redis.keyspaceMisses()).isEqualTo(misses);
            assertThat(counted("products")).isEqualTo(products);
            assertThat(Shop.cacheStats().getInt("total")).isEqualTo(10);
        }
    }

    /** Without what a timer finds out about the entries. */
    private static JsonObject counted(String cache) {
        return Json.createObjectBuilder(Caches.row(cache))
                .remove("entries")
                .remove("approximate_bytes")
                .remove("entries_age_seconds")
                .build();
    }

    private static void askTenTimes() {
        for (int i = 0; i < 10; i++) {
            assertThat(Api.get("/products").statusCode()).isEqualTo(200);
        }
    }
}
