package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityMatrixIT extends DeployedShop {
    private static final String DASHBOARD = "/admin/cache-stats";
    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/sentiment/analyze", "{\"text\":\"Lovely and warm.\"}",
            "/api/v1/products/{id}/reviews", "{\"title\":\"Warm\",\"text\":\"Lovely and warm.\",\"rating\":5}",
            "/api/v1/admin/import", "not a header\n");

    @ParameterizedTest(name = "{0} {1} by {3}, X-Requested-By {2}: {4}")
    @MethodSource("org.shopsentiment.it.SecurityMatrix#cells")
    void whoMayCallWhat(String method, String path, boolean requestedBy, Account account, int expected) {
        String body = method.equals("POST") ? BODIES.getOrDefault(path, "") : "";
        String type = path.endsWith("/import") ? "text/csv" : "application/json";
        HttpRequest.Builder request = Shop.request(
                        path.contains("{id}") ? path.replace("{id}", Shop.productId()) : path, account)
                .method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (requestedBy) {
            request.header("X-Requested-By", "security-matrix");
        }
        HttpResponse<String> answer = Shop.send(request.build());

        var status = assertThat(answer.statusCode())
                .as("%s %s by %s, X-Requested-By %s: %s", method, path, account, requestedBy, answer.body());
        if (expected == SecurityMatrix.LET_IN) {
            status.isNotIn(401, 403).isLessThan(500);
        } else {
            status.isEqualTo(expected);
        }
        if (path.startsWith("/api/") && answer.statusCode() >= 400) {
            assertIsProblem(answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"SHOPPER, 403", "METRICS, 403", "ADMIN, 200"})
    void whoSeesTheDashboardAfterTheLoginForm(Account account, int expected) {
        HttpClient client = Shop.browserLike();
        assertThat(Shop.logIn(client, account).statusCode()).isBetween(300, 399);
        HttpRequest dashboard = Shop.request(DASHBOARD, Account.ANONYMOUS).build();
        assertThat(Shop.send(client, dashboard).statusCode()).isEqualTo(expected);

        Shop.send(
                client,
                Shop.request("/logout", Account.ANONYMOUS)
                        .POST(BodyPublishers.noBody())
                        .build());
        assertThat(Shop.send(client, dashboard).statusCode()).isEqualTo(302);
    }

    @Test
    void strangersAreSentToTheLoginAndAWrongPasswordOpensNothing() {
        HttpResponse<String> stranger = Shop.get(DASHBOARD, Account.ANONYMOUS);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location")).get().asString().contains("/shopsentiment/login");

        HttpClient client = Shop.browserLike();
        assertThat(Shop.logIn(client, Account.WRONG_PASSWORD).statusCode()).isIn(200, 401);
        assertThat(Shop.send(client, Shop.request(DASHBOARD, Account.ANONYMOUS).build())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theSessionCookieStaysAwayFromScriptsAndOtherSitesAndChangesAtLogin() {
        HttpResponse<String> login = Shop.logIn(Shop.browserLike(), Account.ADMIN);
        assertThat(login.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .startsWith("JSESSIONID=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Path=/shopsentiment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/api/v1/products", "/api/v1/admin/cache-stats", "/no-such-page"})
    void everyAnswerCarriesTheGuardingHeaders(String path) {
        for (Account account : new Account[] {Account.ANONYMOUS, Account.ADMIN}) {
            Map<String, String> headers = firstValues(Shop.get(path, account));
            assertThat(headers).containsEntry("x-content-type-options", "nosniff");
            assertThat(headers).containsEntry("cross-origin-resource-policy", "same-origin");
            assertThat(headers.get("content-security-policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(headers).doesNotContainKey("x-powered-by");
            if (!path.startsWith("/api/")) {
                assertThat(headers).containsKeys("referrer-policy", "permissions-policy", "x-frame-options");
            }
            boolean publicData = path.equals("/api/v1/products");
            assertThat(headers).containsEntry("cache-control", publicData ? "no-cache" : "no-store");
        }
    }

    private static void assertIsProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(Shop.json(answer).getString("type")).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }

    private static Map<String, String> firstValues(HttpResponse<String> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }
}
