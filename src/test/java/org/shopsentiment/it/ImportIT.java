package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.Eventually.eventually;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ImportIT extends DeployedShop {
    private static final String HEADER = "rating,Review Text,title,product_id,category\r\n";
    private static final String SMALL = HEADER
            + "5,\"Soft, warm\r\nand \"\"lovely\"\".\n\nI love it.\",Great,910001,Mittens\r\n"
            + "6,Too good,,910001,Mittens\r\n"
            + "1,Horrible,,910001\r\n"
            + "2,It broke. Horrible!,Never again,910002,Mittens\r\n"
            + "3,\"never closed,,910003,Mittens\r\n";

    @Test
    void goodRowsAreTakenAndBrokenOnesAreNamedByLine() {
        Caches.startAfresh();
        assertThat(Api.get("/products/910001").statusCode()).isEqualTo(404);
        assertThat(Api.json("/products?category=mittens").getInt("total")).isZero();

        JsonObject report = Imports.report(BodyPublishers.ofString(SMALL));

        assertThat(report.getString("state")).isEqualTo("done");
        assertThat(report.getInt("bytes_read")).isEqualTo(SMALL.length());
        assertThat(report.getInt("rows_read")).isEqualTo(5);
        assertThat(report.getInt("rows_taken")).isEqualTo(2);
        assertThat(report.getInt("rows_skipped")).isZero();
        assertThat(report.getInt("rows_refused")).isEqualTo(3);
        assertThat(report.getInt("products_added")).isEqualTo(2);
        assertThat(report.getJsonArray("refused").getValuesAs(JsonObject.class))
                .extracting(row -> row.getInt("line"), row -> row.getString("reason"))
                .extracting(Object::toString)
                .containsExactly(
                        "(6, \"the rating is not a whole number from 1 to 5\")",
                        "(7, \"the row has 4 fields, the header has 5\")",
                        "(9, \"a quote is not closed\")");
        assertThat(Imports.progress().getJsonObject("last")).isEqualTo(report);
        assertShown();

        JsonObject second = Imports.report(BodyPublishers.ofString(SMALL));
        assertThat(second.getInt("rows_taken")).isZero();
        assertThat(second.getInt("rows_skipped")).isEqualTo(2);
        assertThat(second.getInt("products_added")).isZero();
        assertThat(Api.cacheStatus("/products/910001"))
                .as("nothing has changed")
                .isEqualTo(Api.HIT);
    }

    private static void assertShown() {
        assertThat(Api.cacheStatus("/products/910001")).isEqualTo(Api.STORED);
        assertThat(Api.productIds("/products?category=mittens")).containsExactly(910001L, 910002L);
        JsonObject review =
                Api.json("/products/910001/reviews").getJsonArray("reviews").getJsonObject(0);
        assertThat(review.getString("text")).isEqualTo("Soft, warm\r\nand \"lovely\".\n\nI love it.");
        assertThat(review.getString("title")).isEqualTo("Great");
        assertThat(Api.json("/products/910002").getJsonObject("sentiment").getInt("negative"))
                .isEqualTo(1);
    }

    @Test
    void aCallThatAnotherSiteCouldMakeIsRefused() {
        HttpResponse<String> answer = Shop.send(Shop.request("/api/v1/admin/import", Account.ADMIN)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(HEADER + "5,fine,,910009,Mittens\n"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Shop.json(answer).getString("type")).isEqualTo("urn:shopsentiment:problem:requested-by-missing");
        assertThat(Api.get("/products/910009").statusCode()).isEqualTo(404);
    }

    @Test
    void columnsAreFoundByTheNamesThatTheCallerGives() {
        String csv = "No.,Said,Points,Head\n910011,Very nice,4,Fine\n";
        HttpResponse<String> unknown = Imports.send("", csv);
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Shop.json(unknown).getString("type")).isEqualTo("urn:shopsentiment:problem:missing-column");
        assertThat(Shop.json(unknown).getString("detail")).contains("product_id", "No., Said, Points, Head");

        HttpResponse<String> named = Imports.send("?product_id=No.&text=said&rating=Points&title=Head", csv);
        assertThat(Shop.json(named).getInt("rows_taken")).isEqualTo(1);
        assertThat(Api.json("/products/910011").getString("category")).isEqualTo("Other");
    }

    @Test
    void progressIsToldWhileAnImportRunsAndASecondOneHasToWait() throws IOException {
        PipedInputStream body = new PipedInputStream(1 << 18);
        CompletableFuture<HttpResponse<String>> running;
        try (PipedOutputStream file = new PipedOutputStream(body)) {
            running = HttpClient.newHttpClient()
                    .sendAsync(Imports.request("", BodyPublishers.ofInputStream(() -> body)), BodyHandlers.ofString());
            write(file, HEADER + "9,to be refused,,910031,Mittens\n".repeat(5_000));
            eventually(() -> {
                JsonValue now = Imports.progress().getOrDefault("running", JsonValue.NULL);
                assertThat(now).isNotEqualTo(JsonValue.NULL);
                assertThat(now.asJsonObject().getString("state")).isEqualTo("running");
                assertThat(now.asJsonObject().getInt("rows_refused")).isPositive();
            });

            HttpResponse<String> second = Imports.send("", HEADER);
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(Shop.json(second).getString("type")).isEqualTo("urn:shopsentiment:problem:import-running");
        }
        assertThat(Shop.json(running.join()).getInt("rows_refused")).isEqualTo(5_000);
        assertThat(Imports.progress().getOrDefault("running", JsonValue.NULL)).isEqualTo(JsonValue.NULL);
    }

    @Test
    void theRealReviewsComeInOnce() {
        JsonObject first = RealReviews.imported();
        assertThat(first.getInt("rows_taken")).isEqualTo(1_000);
        assertThat(first.getInt("products_added")).isEqualTo(149);
        assertThat(first.getInt("rows_refused")).isZero();

        JsonObject second = Imports.report(RealReviews.file());
        assertThat(second.getInt("rows_taken")).isZero();
        assertThat(second.getInt("rows_skipped")).isEqualTo(1_000);
        assertThat(RealReviews.products()).hasSize(149);
    }

    private static void write(PipedOutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
        file.flush();
    }
}
