package org.shopsentiment.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

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

    @Test
    void fallsBackToTheStatusItself() {
        assertThat(Problem.ofStatus(405, "x").type()).isEqualTo("urn:shopsentiment:problem:method-not-allowed");
        assertThat(Problem.ofStatus(400, "x").type()).isEqualTo("urn:shopsentiment:problem:bad-request");
        assertThat(Problem.ofStatus(500, "x").type()).isEqualTo("urn:shopsentiment:problem:internal-error");
        assertThat(Problem.ofStatus(418, "Teapot"))
                .isEqualTo(new Problem("about:blank", "Teapot", 418, "Teapot", null));
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
                        "not-found",
                        "method-not-allowed",
                        "not-acceptable",
                        "import-running",
                        "too-large",
                        "unsupported-media-type",
                        "internal-error",
                        "import-failed",
                        "unavailable");
    }
}
