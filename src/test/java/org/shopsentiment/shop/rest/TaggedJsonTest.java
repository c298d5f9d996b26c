package org.shopsentiment.shop.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"name\":\"Thé 茶\"}"})
    void holdsTheTagAndTheJsonAsItWas(String json) throws IOException {
        TaggedJson tagged = TaggedJson.of(json.getBytes(UTF_8));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        tagged.writeTo(body);

        assertThat(tagged.tag()).isEqualTo(EntityTags.of(json.getBytes(UTF_8)));
        assertThat(body.toString(UTF_8)).isEqualTo(json);
        assertThat(tagged.length()).isEqualTo(body.size());
        assertThat(TaggedJson.ofBytes(tagged.bytes()).tag()).isEqualTo(tagged.tag());
    }
}
