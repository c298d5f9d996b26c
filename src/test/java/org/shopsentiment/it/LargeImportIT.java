package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LargeImportIT extends DeployedShop {
    private static final int ROWS = 20_006;
    private static final int GOOD_EVERY = 7;
    private static final String TOO_LONG = "x".repeat(12_000);

    @Test
    void aFileOfTwoHundredMegabytesIsImportedRowByRow() {
        HttpResponse<String> response = Shop.send(Shop.request("/api/v1/admin/import", Account.ADMIN)
                .timeout(Duration.ofMinutes(5))
                .header("X-Requested-By", "test")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArrays(LargeImportIT::csv))
                .build());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonObject report = Shop.json(response);
        assertThat(report.getString("state")).isEqualTo("done");
        assertThat(report.getJsonNumber("bytes_read").longValue()).isGreaterThan(200_000_000);
        assertThat(report.getInt("rows_read")).isEqualTo(ROWS);
        assertThat(report.getInt("rows_taken")).isEqualTo(ROWS / GOOD_EVERY);
        assertThat(report.getInt("rows_refused")).isEqualTo(ROWS - ROWS / GOOD_EVERY);
        assertThat(report.getInt("products_added")).isEqualTo(1);
        assertThat(report.getJsonArray("refused")).hasSize(1_000);
    }

    private static Iterator<byte[]> csv() {
        return Stream.concat(
                        Stream.of("product_id,title,text,rating\n"),
                        IntStream.range(0, ROWS).mapToObj(LargeImportIT::row))
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .iterator();
    }

    private static String row(int number) {
        String text = number % GOOD_EVERY == 0 ? "Works as it should" : TOO_LONG;
        return "900001,Row " + number + ',' + text + ",4\n";
    }
}
