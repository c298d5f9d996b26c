package org.shopsentiment.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @Test
    void saysItInJson() {
        Problem problem =
                Problem.of(ProblemType.NOT_FOUND, "No \"such\" thing\n").named("urn:uuid:17");

        JsonObject json = Json.createReader(new StringReader(problem.toJson())).readObject();

        assertThat(json.getString("type")).isEqualTo("urn:shopsentiment:problem:not-found");
        assertThat(json.getString("title")).isEqualTo("Not found");
        assertThat(json.getInt("status")).isEqualTo(404);
        assertThat(json.getString("detail")).isEqualTo("No \"such\" thing\n");
        assertThat(json.getString("instance")).isEqualTo("urn:uuid:17");
    }

    @Test
    void leavesOutTheNameOfAnOccurrenceWithoutOne() {
        assertThat(Problem.of(ProblemType.FORBIDDEN).toJson()).doesNotContain("instance");
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad-request",
        "401, unauthorized",
        "403, forbidden",
        "404, not-found",
        "405, method-not-allowed",
        "406, not-acceptable",
        "413, too-large",
        "415, unsupported-media-type",
        "500, internal-error",
        "503, unavailable",
        "409, request-refused",
        "418, request-refused",
        "502, internal-error"
    })
    void aStatusAloneSaysWhatItIsOrWhoseFault(int status, String kind) {
        Problem problem = Problem.ofStatus(status);

        assertThat(problem.type()).isEqualTo("urn:shopsentiment:problem:" + kind);
        assertThat(problem.status()).isEqualTo(status);
    }

    @Test
    void keepsTheNamesOfItsKinds() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri))
                .allMatch(uri -> uri.startsWith("urn:shopsentiment:problem:"))
                .map(uri -> uri.substring("urn:shopsentiment:problem:".length()))
                .containsExactly(
                        "invalid-parameter",
                        "malformed-json",
                        "invalid-body",
                        "missing-column",
                        "body-not-read",
                        "bad-request",
                        "unauthorized",
                        "forbidden",
                        "requested-by-missing",
                        "not-found",
                        "method-not-allowed",
                        "not-acceptable",
                        "import-running",
                        "import-overtaken",
                        "too-large",
                        "unsupported-media-type",
                        "request-refused",
                        "internal-error",
                        "import-failed",
                        "cache-unreachable",
                        "unavailable");
    }
}
