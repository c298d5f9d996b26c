package org.shopsentiment.load;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a deployed shop what has to be known beside the load, as its administrator. */
final class ShopClient {

    /** Lookups of all caches since the statistics began. */
    record Lookups(long hits, long misses) {

        Lookups since(Lookups before) {
            return new Lookups(hits - before.hits, misses - before.misses);
        }

        double hitRate() {
            return hits + misses == 0 ? Double.NaN : (double) hits / (hits + misses);
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .authenticator(new Authenticator() {
                @Override
                protected PasswordAuthentication getPasswordAuthentication() {
                    return new PasswordAuthentication("admin", "admin-demo".toCharArray());
                }
            })
            .build();
    private final String root;

    /**
     * A client.
     *
     * @param port of the server on this machine
     * @param context the context root, with its slash
     */
    ShopClient(int port, String context) {
        this.root = "http://localhost:" + port + context;
    }

    /** Whether this is answered with 200 now. */
    boolean answers(String path) throws InterruptedException {
        try {
            return send(request(path).timeout(Duration.ofSeconds(5)).GET()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The body of an answer that must be a 200. */
    String text(String path) throws IOException, InterruptedException {
        return body(request(path).GET());
    }

    Lookups lookups() throws IOException, InterruptedException {
        JsonObject stats = Json.createReader(new StringReader(text("/api/v1/admin/cache-stats")))
                .readObject();
        return new Lookups(
                stats.getJsonNumber("hits").longValue(),
                stats.getJsonNumber("misses").longValue());
    }

    void importReviews(String csv) throws IOException, InterruptedException {
        body(request("/api/v1/admin/import")
                .header("X-Requested-By", "load")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private String body(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
