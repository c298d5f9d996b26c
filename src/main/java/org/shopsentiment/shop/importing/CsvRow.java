package org.shopsentiment.shop.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file.
 *
 * @param line number of its first line, from 1
 * @param fields its fields; none when it is refused
 * @param refusal why it cannot be read, or null
 */
record CsvRow(long line, List<String> fields, @Nullable String refusal) {

    static CsvRow refused(long line, String reason) {
        return new CsvRow(line, List.of(), reason);
    }
}
