package org.shopsentiment.it;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the monitor says after many requests is what a count of the requests says. */
class TraceReplayIT extends DeployedShop {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    @ParameterizedTest
    @EnumSource
    void theMonitorCountsAsBruteForceDoes(Trace trace) {
        int[] accesses = trace.accesses();
        List<Long> products = trace.products();
        Map<String, Long> hits = new HashMap<>();
        Map<String, Long> misses = new HashMap<>();
        Caches.startAfresh();
        for (int access : accesses) {
            long product = products.get(Math.floorMod(access, products.size()));
            String key = "product:id=" + product;
            Map<String, Long> counts = misses.containsKey(key) ? hits : misses;
            counts.merge(key, 1L, Long::sum);
            ask(product);
        }

        JsonObject stats = Shop.json(Shop.get("/api/v1/admin/cache-stats?limit=10&cache=product", Account.ADMIN));
        assertThat(stats.getInt("hits") + stats.getInt("misses"))
                .isEqualTo(stats.getInt("total"))
                .isEqualTo(accesses.length);
        assertThat(stats.getInt("misses")).isEqualTo(misses.size()).isEqualTo(stats.getInt("loads"));
        assertThat(rows(stats.getJsonArray("top_hit_keys"))).isEqualTo(topTen(hits));
        assertThat(rows(stats.getJsonArray("top_miss_keys"))).isEqualTo(topTen(misses));
        assertThat(stats.getInt("errors")).isZero();
    }

    private static void ask(long product) {
        var request =
                Shop.request("/api/v1/products/" + product, Account.ANONYMOUS).build();
        assertThat(Shop.send(CLIENT, request).statusCode()).isEqualTo(200);
    }

    private static List<String> topTen(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(comparing(Map.Entry<String, Long>::getValue).reversed().thenComparing(Map.Entry::getKey))
                .limit(10)
                .map(row -> row.getKey() + " " + row.getValue())
                .toList();
    }

    private static List<String> rows(JsonArray ranking) {
        return ranking.getValuesAs(JsonArray.class).stream()
                .map(row -> row.getString(0) + " " + row.getInt(1))
                .collect(Collectors.toList());
    }
}
