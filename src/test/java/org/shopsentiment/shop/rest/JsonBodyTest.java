package org.shopsentiment.shop.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.problem.Problem;
import org.shopsentiment.problem.ProblemException;

class JsonBodyTest {

    @Test
    void readsWhatIsThere() {
        JsonBody body = body("{\"title\":null,\"text\":\"So \\u00fc\",\"rating\":4,\"more\":[{}]}");

        assertThat(body.optionalText("title", 7)).isNull();
        assertThat(body.text("text", 7)).isEqualTo("So \u00fc");
        assertThat(body.number("rating", 1, 5)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{} x", "{'a':1}", "{\"a\":tru}", "{\"a\":\"\n\"}"})
    void allowsNothingButAnObject(String text) {
        assertThat(problem(() -> body(text)).type()).isEqualTo("urn:shopsentiment:problem:malformed-json");
    }

    @Test
    void allowsNeitherDeepNestingNorOtherEncodings() {
        byte[] latin = "{\"text\":\"caf\u00e9\"}".getBytes(ISO_8859_1);

        assertThat(problem(() -> body("{\"a\":" + "[".repeat(30_000))).status()).isEqualTo(400);
        assertThat(problem(() -> JsonBody.read(new ByteArrayInputStream(latin))).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":null}", "{\"text\":\" \\n\"}", "{\"text\":5}", "{\"text\":[\"a\"]}"})
    void needsText(String json) {
        assertThat(problem(() -> body(json).text("text", 100)).type())
                .isEqualTo("urn:shopsentiment:problem:invalid-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000b\"", "\"\\ud83d\""})
    void allowsNoTextThatCannotBeStored(String text) {
        assertThat(problem(() -> body("{\"text\":" + text + "}").text("text", 100))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "6", "4.5", "\"4\"", "true", "null", "1e999999999", "-1e9999999999999", "1e-999999999"})
    void allowsNoOtherNumber(String number) {
        assertThat(problem(() -> body("{\"rating\":" + number + "}").number("rating", 1, 5))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void saysTooLargeForWhatIsTooLong() {
        String json = "{\"text\":\"" + "x".repeat(101) + "\"}";

        assertThat(problem(() -> body(json).text("text", 100)).status()).isEqualTo(413);
        assertThat(problem(() -> body("{\"text\":\"" + "x".repeat(65_536) + "\"}"))
                        .status())
                .isEqualTo(413);
    }

    private static JsonBody body(String text) {
        return JsonBody.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem();
    }
}
