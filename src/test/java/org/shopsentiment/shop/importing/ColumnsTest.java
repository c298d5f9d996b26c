package org.shopsentiment.shop.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void findsColumnsInAnyOrderAndCase() throws ColumnException {
        Columns columns = Columns.of(List.of("Rating", " TEXT ", "product_ID", "title"), Map.of());

        List<String> row = List.of("5", "Nice", "1077", "Hello");
        assertThat(columns.of(Column.PRODUCT_ID, row)).isEqualTo("1077");
        assertThat(columns.of(Column.TITLE, row)).isEqualTo("Hello");
        assertThat(columns.of(Column.TEXT, row)).isEqualTo("Nice");
        assertThat(columns.of(Column.RATING, row)).isEqualTo("5");
        assertThat(columns.of(Column.CATEGORY, row)).isEmpty();
    }

    @Test
    void prefersADepartmentToAClass() throws ColumnException {
        Columns columns = Columns.of(
                List.of("Clothing ID", "Title", "Review Text", "Rating", "Class Name", "Department Name"), Map.of());

        assertThat(columns.of(Column.CATEGORY, List.of("1", "2", "3", "4", "Pants", "Bottoms")))
                .isEqualTo("Bottoms");
    }

    @Test
    void takesTheColumnThatIsChosen() throws ColumnException {
        List<String> header = List.of("product_id", "title", "text", "rating", "Class Name", "remark");
        Columns columns = Columns.of(header, Map.of(Column.CATEGORY, "class name", Column.TEXT, "Remark"));

        List<String> row = List.of("1", "2", "3", "4", "Pants", "Fine");
        assertThat(columns.of(Column.CATEGORY, row)).isEqualTo("Pants");
        assertThat(columns.of(Column.TEXT, row)).isEqualTo("Fine");
    }

    @Test
    void namesWhatIsMissingAndWhatWasFound() {
        assertThatThrownBy(() -> Columns.of(List.of("sku", "title", "text", "rating"), Map.of()))
                .isInstanceOf(ColumnException.class)
                .hasMessageContaining("product_id")
                .hasMessageContaining("Found: sku, title, text, rating");
        assertThatThrownBy(() ->
                        Columns.of(List.of("product_id", "title", "text", "rating"), Map.of(Column.CATEGORY, "shelf")))
                .isInstanceOf(ColumnException.class)
                .hasMessageContaining("No column category (looked for: shelf)");
    }
}
