package org.shopsentiment.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.ProcessingException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MalformedJsonTest {
    private final Jsonb json = JsonbBuilder.create();

    @Test
    void isBehindAReaderThatFailed() {
        Throwable reading = catchThrowable(() -> json.fromJson("{\"a\":", Map.class));

        assertThat(MalformedJson.isBehind(new ProcessingException(reading))).isTrue();
    }

    @Test
    void isNotBehindAWriterThatFailed() {
        Throwable writing = catchThrowable(() -> json.toJson(new Unwritable()));

        assertThat(writing).isNotNull();
        assertThat(MalformedJson.isBehind(new ProcessingException(writing))).isFalse();
        assertThat(MalformedJson.isBehind(new IllegalStateException())).isFalse();
    }

    /** What cannot be encoded. */
    public static final class Unwritable {
        public Unwritable getItself() {
            return this;
        }
    }
}
