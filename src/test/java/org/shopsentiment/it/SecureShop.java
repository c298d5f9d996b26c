package org.shopsentiment.it;

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
import javax.net.ssl.SSLContext;

/**
 * A shop that an operator has installed, by https.
 *
 * @param base the address of the server, to the port
 */
public record SecureShop(HttpClient http, String base) {

    /** The shop of a server whose certificate alone is trusted. */
    public static SecureShop of(SSLContext trust, String base) {
        return new SecureShop(HttpClient.newBuilder().sslContext(trust).build(), base);
    }

    /** As nobody. */
    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** As nobody, in HTTP/1.1, in which servers like to name themselves. */
    public HttpResponse<String> getInHttp11(String path) {
        return send(request(path).version(HttpClient.Version.HTTP_1_1));
    }

    public HttpResponse<String> get(String path, String user, String password) {
        return send(request(path).header("Authorization", basic(user, password)));
    }

    public HttpResponse<String> post(String path, String user, String password, String type, String body) {
        return send(request(path)
                .header("Authorization", basic(user, password))
                .header("X-Requested-By", "test")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/shopsentiment" + path))
                .timeout(Duration.ofMinutes(2));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
