package org.shopsentiment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeastRecentlyUsedTest {

    @Test
    void theKeyNotUsedForLongestGoesFirst() {
        LeastRecentlyUsed cache = new LeastRecentlyUsed(2);

        assertThat(IntStream.of(1, 2, 1, 3, 1, 2, 3).mapToObj(cache::lookUp))
                .containsExactly(false, false, true, false, true, false, false);
    }
}
