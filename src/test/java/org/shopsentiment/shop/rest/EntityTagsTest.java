package org.shopsentiment.shop.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTagsTest {
    private static final String TAG = EntityTags.of("one".getBytes(UTF_8));

    @Test
    void areEqualForEqualBytesOnly() {
        assertThat(TAG).matches("\"[A-Za-z0-9_-]{22}\"").isEqualTo(EntityTags.of("one".getBytes(UTF_8)));
        assertThat(EntityTags.of("two".getBytes(UTF_8))).isNotEqualTo(TAG);
    }

    @Test
    void areFoundInListsAndHeadersAndInTheirWeakForm() {
        assertThat(EntityTags.match(List.of(TAG), TAG)).isTrue();
        assertThat(EntityTags.match(List.of("\"a,b\", W/" + TAG), TAG)).isTrue();
        assertThat(EntityTags.match(List.of("\"a\"", "\"b\", " + TAG), TAG)).isTrue();
        assertThat(EntityTags.match(List.of(" * "), TAG)).isTrue();
    }

    @Test
    void areNotFoundInAnythingElse() {
        assertThat(EntityTags.match(List.of(), TAG)).isFalse();
        assertThat(EntityTags.match(List.of("", "\"a\", \"b", TAG.substring(1)), TAG))
                .isFalse();
    }
}
