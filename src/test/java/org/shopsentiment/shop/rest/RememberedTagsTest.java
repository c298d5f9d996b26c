package org.shopsentiment.shop.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedTagsTest {
    private final RememberedTags tags = new RememberedTags();
    private final SplittableRandom random = new SplittableRandom(71);

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                RememberedTags.SMALLEST - 1,
                RememberedTags.SMALLEST,
                RememberedTags.LARGEST,
                RememberedTags.LARGEST + 1
            })
    void areThoseOfTheBytesTheFirstTimeAndEachTimeAfter(int length) {
        byte[] body = body(length);

        assertThat(tags.of(body)).isEqualTo(EntityTags.of(body));
        assertThat(tags.of(body.clone())).isEqualTo(EntityTags.of(body));
    }

    @Test
    void areNeverThoseOfAnotherBodyInTheSamePlace() {
        for (int i = 0; i < 2_000; i++) {
            byte[] body = body(RememberedTags.SMALLEST + i % 7);

            assertThat(tags.of(body)).isEqualTo(EntityTags.of(body));
        }
    }

    private byte[] body(int length) {
        byte[] body = new byte[length];
        random.nextBytes(body);
        return body;
    }
}
