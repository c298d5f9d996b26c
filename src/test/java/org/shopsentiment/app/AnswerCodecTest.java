package org.shopsentiment.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.cache.json.JsonbCodec;
import org.shopsentiment.shop.rest.TaggedJson;

class AnswerCodecTest {
    private static final String ANSWER = "\"0123456789abcdefghij-_\"{\"id\":7}";

    private final AnswerCodec codec = new AnswerCodec(new JsonbCodec(JsonbBuilder.create()));

    @Test
    void keepsAnAnswerAsItIs() {
        byte[] kept = codec.encode(TaggedJson.ofBytes(ANSWER.getBytes(UTF_8)), TaggedJson.class);

        assertThat(kept).asString(UTF_8).isEqualTo(ANSWER);
        byte[] entry = ("ss" + ANSWER).getBytes(UTF_8);
        assertThat(codec.decode(entry, 2, TaggedJson.class))
                .isInstanceOfSatisfying(
                        TaggedJson.class,
                        answer -> assertThat(answer.bytes()).asString(UTF_8).isEqualTo(ANSWER));
    }

    @Test
    void keepsThatThereIsNoAnswer() {
        byte[] kept = codec.encode(null, TaggedJson.class);

        assertThat(codec.decode(kept, 0, TaggedJson.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "\"0123456789abcdefghij-_",
                "{\"id\":7,\"name\":\"A longer one\"}",
                "\"0123456789abcdefghij-_x{\"id\":7}",
                "[\"0123456789abcdefghij-_\",7]",
            })
    void takesNothingForAnAnswerThatDoesNotBeginWithATag(String kept) {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(kept.getBytes(UTF_8), 0, TaggedJson.class));
    }

    @Test
    void leavesTheRestToTheOtherCodec() {
        byte[] kept = codec.encode(List.of(3, 7), List.class);

        assertThat(kept).asString(UTF_8).isEqualTo("[3,7]");
        assertThat(codec.decode(kept, 0, int[].class)).isEqualTo(new int[] {3, 7});
    }
}
