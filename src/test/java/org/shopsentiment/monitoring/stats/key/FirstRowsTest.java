package org.shopsentiment.monitoring.stats.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstRowsTest {

    private final FirstRows rows = new FirstRows(3);

    private void row(String key, long low, long high) {
        rows.add(new KeyRow(key, low, low, high, false));
    }

    @Test
    void aRowIsUncertainWhereAnyLaterOneMayHaveMore() {
        row("a", 9, 9);
        row("b", 7, 7);
        row("c", 2, 8);

        assertThat(rows.rows()).extracting(KeyRow::uncertain).containsExactly(false, true, false);
    }

    @Test
    void aRowIsUncertainWhereAKeyWithoutARowMayHaveMore() {
        row("a", 9, 9);
        row("b", 7, 7);
        row("c", 5, 5);
        rows.leaveOut(6);

        assertThat(rows.rows()).extracting(KeyRow::uncertain).containsExactly(false, false, true);
        assertThat(rows.others()).isEqualTo(6);
    }

    @Test
    void equalRowsAreInTheOrderOfTheirKeys() {
        row("b", 4, 4);
        row("a", 4, 4);

        assertThat(rows.rows()).extracting(KeyRow::key).containsExactly("a", "b");
        assertThat(rows.rows()).noneMatch(KeyRow::uncertain);
    }
}
