package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlanceTest {

    private static final long SAME_HOME = 1L << 52;

    private final KeyTable table = new KeyTable();

    private void assertHits(String key, long hits) {
        assertThat(table.ranking(50).hits()).contains(new KeyRow(key, hits, hits, hits, false));
    }

    @Test
    void aGlanceChangesNothingAndSeesAKeyAtHomeOnceItWasCounted() {
        assertThat(table.glance(77)).isZero();
        table.hit("a", 77, table.glance(77));

        assertThat(table.glance(77)).isEqualTo(3);
        assertThat(table.glance(77)).isEqualTo(3);
        assertThat(table.glance(77 + SAME_HOME)).isEqualTo(2);
    }

    @Test
    void aKeyIsCountedWhereItIsHoweverOldTheGlance() {
        long first = table.glance(77);
        for (int i = 0; i < 3; i++) {
            table.hit("a", 77, first);
        }
        long second = table.glance(77);
        table.hit("b", 77 + SAME_HOME, table.glance(77 + SAME_HOME));
        table.hit("a", 77, second);
        table.hit("a", 77, table.glance(77));

        assertHits("a", 5);
        assertHits("b", 1);
    }

    @Test
    void aKeyWhoseHomeIsTakenIsCountedElsewhere() {
        for (int i = 0; i < 5; i++) {
            table.hit("a", 77, table.glance(77));
        }
        for (int i = 0; i < 7; i++) {
            table.hit("b", 77 + SAME_HOME, table.glance(77 + SAME_HOME));
        }

        assertHits("a", 5);
        assertHits("b", 7);
    }

    @Test
    void theFingerprintZeroIsNotAtHomeInAnEmptySet() {
        assertThat(table.glance(0)).isZero();
        table.miss("zero", 0, table.glance(0));
        table.miss("zero", 0, table.glance(0));

        assertThat(table.ranking(2).misses()).containsExactly(new KeyRow("zero", 2, 2, 2, false));
    }
}
