package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRankingTest {

    private static KeyRow row(String key, long count) {
        return new KeyRow(key, count, count, count, false);
    }

    @Test
    void mergesTheRankingsUnderTheirPrefixes() {
        KeyRanking products = new KeyRanking(List.of(row("a", 90), row("b", 50)), List.of(row("c", 7)), 40, 3);
        KeyRanking reviews = new KeyRanking(List.of(row("d", 70)), List.of(row("e", 8), row("f", 2)), 20, 1);

        KeyRanking merged = KeyRanking.merge(Map.of("products:", products, "reviews:", reviews), 2);

        assertThat(merged)
                .isEqualTo(new KeyRanking(
                        List.of(row("products:a", 90), row("reviews:d", 70)),
                        List.of(row("reviews:e", 8), row("products:c", 7)),
                        50,
                        3));
    }

    @Test
    void aRowIsExactWhereItsBoundsMeet() {
        assertThat(row("a", 5).exact()).isTrue();
        assertThat(new KeyRow("a", 5, 5, 6, false).exact()).isFalse();
    }
}
