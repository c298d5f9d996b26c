package org.shopsentiment.it.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The shop on a stock server, over https. */
record StockShop(HttpClient client, int port) {
    static final String ACCOUNT_PASSWORD = "an\\account=1";

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/shopsentiment/api/v1" + path))
                .timeout(Duration.ofMinutes(2));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> get(String path, String user, String password) {
        return send(request(path).header("Authorization", basic(user, password)));
    }

    HttpResponse<String> post(String path, String user, String type, String body) {
        return send(request(path)
                .header("Authorization", basic(user, ACCOUNT_PASSWORD))
                .header("X-Requested-By", "test")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
