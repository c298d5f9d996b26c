package org.shopsentiment.shop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlErrorsTest {
    @ParameterizedTest
    @CsvSource({"22001, true", "23505, true", "08006, false", "57P01, false", "40001, false", "53100, false", ", false"
    })
    void areOfTheDataWhenTheDatabaseSaysSo(String state, boolean expected) {
        RuntimeException error = new IllegalStateException(new RuntimeException(new SQLException("no", state)));

        assertThat(SqlErrors.isOfTheData(error)).isEqualTo(expected);
    }

    @Test
    void areNotOfTheDataWhenTheDatabaseSaysNothing() {
        assertThat(SqlErrors.isOfTheData(new IllegalStateException())).isFalse();
    }
}
