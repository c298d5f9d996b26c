package org.shopsentiment.shop.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"name\":\"Thé 茶\"}"})
    void holdsTheTagAndTheJsonAsItWas(String json) {
        byte[] tagged = TaggedJson.of(json.getBytes(UTF_8));

        assertThat(TaggedJson.tag(tagged)).isEqualTo(EntityTags.of(json.getBytes(UTF_8)));
        assertThat(new String(tagged, TaggedJson.TAG_LENGTH, tagged.length - TaggedJson.TAG_LENGTH, UTF_8))
                .isEqualTo(json);
    }
}
