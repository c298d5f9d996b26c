package org.shopsentiment.shop.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.shop.ReviewDraft;

class RowReaderTest {
    private RowReader reader;

    @BeforeEach
    void readHeader() throws ColumnException {
        reader = new RowReader(
                Columns.of(List.of("product_id", "title", "text", "rating", "category", "name"), Map.of()));
    }

    @Test
    void takesTheFieldsAsTheyAre() throws RefusedRowException {
        ReviewRow row = reader.read(row("17", "Fine", " it fits\n", "4", "Hats", "Red Hat"));

        assertThat(row).isEqualTo(new ReviewRow(23, 17, "Red Hat", "Hats", new ReviewDraft("Fine", " it fits\n", 4)));
    }

    @Test
    void fillsInWhatMayBeLeftOut() throws RefusedRowException {
        ReviewRow row = reader.read(row(" 0017 ", "", "", "5.0", "", ""));

        assertThat(row).isEqualTo(new ReviewRow(23, 17, "Other 17", "Other", new ReviewDraft(null, "", 5)));
    }

    @Test
    void namesAProductAfterItsCategory() throws RefusedRowException {
        assertThat(reader.read(row("1077", "", "", "5", "Dresses", "")).productName())
                .isEqualTo("Dresses 1077");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.5", "-1", "+1", "9007199254740992", "99999999999999999999"})
    void refusesAProductIdThatIsNone(String id) {
        assertRefused("the product id is not a whole number from 0 to 2^53 - 1", row(id, "", "", "5", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "6", "4.5", "five", "-1", "55"})
    void refusesARatingThatIsNone(String rating) {
        assertRefused("the rating is not a whole number from 1 to 5", row("1", "", "", rating, "", ""));
    }

    @ParameterizedTest
    @CsvSource({"1, 201, 'title is longer than 200'", "2, 10001, 'text is longer than 10000'", "4, 101, category"})
    void refusesWhatIsTooLong(int field, int length, String reason) {
        String[] fields = {"1", "", "", "5", "", ""};
        fields[field] = "x".repeat(length);

        assertRefused(reason, row(fields));
    }

    @Test
    void countsCharactersAsPeopleDo() throws RefusedRowException {
        String smiles = "\uD83D\uDE00".repeat(200);

        assertThat(reader.read(row("1", smiles, "", "5", "", "")).review().title())
                .isEqualTo(smiles);
    }

    @Test
    void refusesWhatADatabaseCannotKeep() {
        assertRefused("the text holds a character that cannot be stored", row("1", "", "a\0b", "5", "", ""));
    }

    private void assertRefused(String reason, CsvRow row) {
        assertThatThrownBy(() -> reader.read(row))
                .isInstanceOf(RefusedRowException.class)
                .hasMessageContaining(reason);
    }

    private static CsvRow row(String... fields) {
        return new CsvRow(23, List.of(fields), null);
    }
}
