package org.shopsentiment.shop.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What RFC 4180 makes of some lines that should be one row.
 *
 * @param fields the row's fields; none when the lines are not one row
 * @param isUtf8 whether all bytes are UTF-8; where not, the fields hold replacement characters
 * @param fault why the lines are not one row, or null
 */
record CsvText(
        List<String> fields, boolean isUtf8, @Nullable String fault) {

    /** Reads lines as one row. */
    static CsvText parse(byte[] lines) {
        String text;
        boolean isUtf8 = true;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(lines))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(lines, StandardCharsets.UTF_8);
            isUtf8 = false;
        }
        try {
            return oneRow(text, isUtf8);
        } catch (CsvParseException e) {
            return new CsvText(List.of(), isUtf8, "a quoted field does not end where its quote closes");
        }
    }

    private static CsvText oneRow(String text, boolean isUtf8) {
        Iterator<CsvRecord> rows =
                CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text).iterator();
        if (!rows.hasNext()) {
            return new CsvText(List.of(), isUtf8, "the row is empty");
        }
        List<String> fields = rows.next().getFields();
        return rows.hasNext()
                ? new CsvText(List.of(), isUtf8, "a quote opens within a field or is not closed")
                : new CsvText(fields, isUtf8, null);
    }
}
