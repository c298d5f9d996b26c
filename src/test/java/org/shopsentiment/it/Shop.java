package org.shopsentiment.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The deployed shop as an HTTP client sees it. */
final class Shop {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Shop() {}

    static String base() {
        return "http://localhost:" + Integer.getInteger("it.http.port") + "/shopsentiment";
    }

    /** A request for a path below the context root, with BASIC credentials if the account has any. */
    static HttpRequest.Builder request(String path, Account account) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base() + path)).timeout(Duration.ofSeconds(30));
        account.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    static HttpResponse<String> get(String path, Account account) {
        return send(CLIENT, request(path, account).build());
    }

    static HttpResponse<String> post(String path, Account account, String json) {
        return send(
                CLIENT,
                request(path, account)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        return send(CLIENT, request);
    }

    static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonObject json(HttpResponse<String> response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    /** The figures of all caches. */
    static JsonObject cacheStats() {
        return json(get("/api/v1/admin/cache-stats", Account.ADMIN));
    }

    /** An id that exists. */
    static String productId() {
        JsonObject products = json(get("/api/v1/products?page=1&limit=1", Account.ANONYMOUS));
        return products.getJsonArray("products")
                .getJsonObject(0)
                .getValue("/id")
                .toString();
    }

    /** A client with a cookie jar of its own, as a browser has one. */
    static HttpClient browserLike() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** Sends the login form. */
    static HttpResponse<String> logIn(HttpClient client, Account account) {
        String form = "username=" + encoded(account.user()) + "&password=" + encoded(account.password());
        return send(
                client,
                request("/login", Account.ANONYMOUS)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
