package org.shopsentiment.shop.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    private static final String HEADER = "id,text,stars\n";

    @Test
    void readsQuotedFieldsAsRfc4180SaysThem() {
        String file = HEADER + "1,\"a, \"\"b\"\"\r\nc\",5\r\n2,,3\r\n\"3\",\"\",\"\"";

        assertThat(good(file))
                .containsExactly(List.of("1", "a, \"b\"\r\nc", "5"), List.of("2", "", "3"), List.of("3", "", ""));
        assertThat(refused(file)).isEmpty();
    }

    @Test
    void countsLinesNotRows() {
        String file = "\n" + HEADER + "\r\n  \n1,\"a\nb\",5\n2,c\n";

        assertThat(rows(file)).extracting(CsvRow::line).containsExactly(2L, 5L, 7L);
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        assertThat(rows("\uFEFF\"id\",text,stars\n").get(0).fields()).containsExactly("id", "text", "stars");
    }

    @Test
    void refusesARowWithTheWrongNumberOfFields() {
        String file = HEADER + "1,a\n2,b,4\n3,c,5,d\n";

        assertThat(refused(file))
                .containsExactly(
                        "2: the row has 2 fields, the header has 3", "4: the row has 4 fields, the header has 3");
        assertThat(good(file)).containsExactly(List.of("2", "b", "4"));
    }

    @Test
    void losesOneLineToAQuoteThatIsNeverClosed() {
        String file = HEADER + "1,\"never closed,5\n2,b,4\n3,\"c\nd\",3\n4,e,2\n";

        assertThat(refused(file)).hasSize(1).first().asString().startsWith("2: ");
        assertThat(good(file))
                .containsExactly(List.of("2", "b", "4"), List.of("3", "c\nd", "3"), List.of("4", "e", "2"));
    }

    @Test
    void losesOneLineToAnOpenQuoteInALongFile() {
        StringBuilder file = new StringBuilder(HEADER).append("0,\"never closed,5\n");
        for (int i = 1; i <= 20_000; i++) {
            file.append(i).append(",\"fine\",4\n");
        }

        assertThat(refused(file.toString())).containsExactly("2: a quote is not closed");
        assertThat(good(file.toString())).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,\"a\"b,5", "1,\"a\" ,5", "1,\"\"\"a,5", "1,a\rb,5", "\"1,a,5", "1,\"a\"\",5"})
    void refusesABrokenRowAloneWhereverItStands(String broken) {
        String file = HEADER + "7,first,1\n" + broken + "\n8,\"second\nline\",2\n9,third,3\n";

        assertThat(good(file))
                .containsExactly(
                        List.of("7", "first", "1"), List.of("8", "second\nline", "2"), List.of("9", "third", "3"));
        assertThat(refused(file)).hasSize(1).first().asString().startsWith("3: ");
    }

    @Test
    void takesAQuoteInTheMiddleOfAnUnquotedFieldAsItIs() {
        String file = HEADER + "1,i am 5'8\" tall,5\n2,\"b\",4\n3,another 6\" one,3\n";

        assertThat(good(file))
                .containsExactly(
                        List.of("1", "i am 5'8\" tall", "5"),
                        List.of("2", "b", "4"),
                        List.of("3", "another 6\" one", "3"));
    }

    @Test
    void refusesARowThatIsNotUtf8() {
        byte[] file = (HEADER + "1,\"caf\u00e9\nau lait\",5\n2,b,4\n").getBytes(ISO_8859_1);

        assertThat(rows(file).stream().filter(row -> row.refusal() != null))
                .containsExactly(CsvRow.refused(2, "the row is not UTF-8"));
        assertThat(rows(file)).last().isEqualTo(new CsvRow(4, List.of("2", "b", "4"), null));
    }

    @Test
    void refusesARowThatIsTooLongOnOneLineOrOnMany() {
        String line = "x".repeat(1_000) + "\n";
        String file = HEADER + "1," + "x".repeat(70_000) + ",5\n2,b,4\n3,\"" + line.repeat(70) + "\",5\n4,d,2\n";

        assertThat(refused(file))
                .startsWith("2: the row is longer than 64 KiB", "4: a quote is not closed")
                .hasSize(72);
        assertThat(good(file)).containsExactly(List.of("2", "b", "4"), List.of("4", "d", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "\uFEFF"})
    void hasNoRowInAnEmptyFile(String file) {
        assertThat(rows(file)).isEmpty();
    }

    private static List<List<String>> good(String file) {
        return rows(file).stream()
                .skip(1)
                .filter(row -> row.refusal() == null)
                .map(CsvRow::fields)
                .toList();
    }

    private static List<String> refused(String file) {
        return rows(file).stream()
                .filter(row -> row.refusal() != null)
                .map(row -> row.line() + ": " + row.refusal())
                .toList();
    }

    private static List<CsvRow> rows(String file) {
        return rows(file.getBytes(UTF_8));
    }

    private static List<CsvRow> rows(byte[] file) {
        CsvRows rows = new CsvRows(new ByteArrayInputStream(file));
        List<CsvRow> all = new ArrayList<>();
        try {
            for (CsvRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
