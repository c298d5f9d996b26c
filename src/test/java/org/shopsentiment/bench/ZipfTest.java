package org.shopsentiment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ZipfTest {

    @Test
    void ranksComeAsOftenAsTheLawSays() {
        Zipf zipf = new Zipf(3, 1);
        int[] seen = new int[3];
        for (int i = 0; i < 11_000; i++) {
            seen[zipf.rank((i + 0.5) / 11_000)]++;
        }

        assertThat(seen).containsExactly(6_000, 3_000, 2_000);
    }

    @Test
    void everyPointHasARank() {
        Zipf zipf = new Zipf(1_000, 0.99);
        SplittableRandom random = new SplittableRandom(17);

        assertThat(zipf.rank(0)).isZero();
        assertThat(zipf.rank(Math.nextDown(1.0))).isEqualTo(999);
        assertThat(random.doubles(10_000).mapToInt(zipf::rank)).allMatch(rank -> rank >= 0 && rank < 1_000);
    }
}
