package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginGuardsIT extends DeployedShop {
    private static final String RIGHT = "username=admin&password=admin-demo";

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/logout", "/login?next=/", "/"})
    void aFormTooLargeForALoginIsNotRead(String path) {
        String form = RIGHT + "&filling=" + "x".repeat(9_000);

        assertRefused(post(path, BodyPublishers.ofString(form)), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/logout"})
    void aFormThatDoesNotSayHowLargeItIsIsNotRead(String path) {
        byte[] form = RIGHT.getBytes(StandardCharsets.UTF_8);

        assertRefused(post(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form))), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://localhost", "null"})
    void aLoginFormOfAnotherSiteSignsNobodyIn(String origin) {
        assertRefused(post("/login", BodyPublishers.ofString(RIGHT), "Origin", origin), 403);
        assertRefused(post("/logout", BodyPublishers.noBody(), "Origin", origin), 403);
    }

    @Test
    void theShopsOwnLoginFormSignsIn() {
        String own = Shop.base().replace("/shopsentiment", "");

        HttpResponse<String> answer = post("/login", BodyPublishers.ofString(RIGHT), "Origin", own);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty();
    }

    private static HttpResponse<String> post(String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = Shop.request(path, Account.ANONYMOUS)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Shop.send(request.build());
    }

    private static void assertRefused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
}
