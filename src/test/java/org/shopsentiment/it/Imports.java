package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Imports of reviews by an administrator. */
final class Imports {
    private static final String PATH = "/api/v1/admin/import";

    private Imports() {}

    static HttpRequest request(String query, BodyPublisher csv) {
        return Shop.request(PATH + query, Account.ADMIN)
                .header("Content-Type", "text/csv")
                .header("X-Requested-By", "import-test")
                .timeout(Duration.ofMinutes(2))
                .POST(csv)
                .build();
    }

    static HttpResponse<String> send(String query, String csv) {
        return Shop.send(request(query, BodyPublishers.ofString(csv)));
    }

    /** The report on an import that must succeed. */
    static JsonObject report(BodyPublisher csv) {
        HttpResponse<String> answer = Shop.send(request("", csv));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Shop.json(answer);
    }

    /** The running and the last import, as they are told while others run. */
    static JsonObject progress() {
        return Shop.json(Shop.get(PATH, Account.ADMIN));
    }
}
