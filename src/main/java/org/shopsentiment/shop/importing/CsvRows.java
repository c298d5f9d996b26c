package org.shopsentiment.shop.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file (RFC 4180), one after the other, in memory that does not grow with the file.
 *
 * <p>A row takes as many lines as it needs for an even number of quotes, and {@value PhysicalLines#MAX_BYTES} bytes at
 * most. If these lines turn out not to be one row, only the first of them is refused, and reading goes on with the
 * second: a quote that is never closed costs one line.
 */
final class CsvRows {
    private static final String NOT_UTF_8 = "the row is not UTF-8";

    private final PhysicalLines lines;
    private final Deque<PhysicalLine> putBack = new ArrayDeque<>();
    private int width;

    CsvRows(InputStream in) {
        this.lines = new PhysicalLines(in);
    }

    /** The next row, or null at the end. The first one is the header: all others need as many fields as it has. */
    @Nullable
    CsvRow next() throws IOException {
        PhysicalLine first = line();
        while (first != null && first.isBlank() && !first.isTooLong()) {
            first = line();
        }
        return first == null ? null : row(first);
    }

    private CsvRow row(PhysicalLine first) throws IOException {
        if (first.isTooLong()) {
            return CsvRow.refused(first.number(), "the row is longer than 64 KiB");
        }
        List<PhysicalLine> extent = new ArrayList<>(List.of(first));
        boolean closed = extend(extent);
        CsvRow row = closed ? parsed(extent) : CsvRow.refused(first.number(), "a quote is not closed");
        if ((closed && extent.size() == 1)
                || row.refusal() == null
                || row.refusal().equals(NOT_UTF_8)) {
            return row;
        }
        for (int i = extent.size() - 1; i > 0; i--) {
            putBack.addFirst(extent.get(i));
        }
        CsvRow alone = parsed(List.of(first));
        return alone.refusal() == null ? alone : row;
    }

    /** Adds lines until all quotes are closed; false if they are not within a row's bounds. */
    private boolean extend(List<PhysicalLine> extent) throws IOException {
        boolean odd = extent.get(0).hasOddQuotes();
        int length = extent.get(0).length();
        while (odd) {
            PhysicalLine line = line();
            if (line == null) {
                return false;
            }
            length += line.length();
            if (line.isTooLong() || length > PhysicalLines.MAX_BYTES) {
                putBack.addFirst(line);
                return false;
            }
            extent.add(line);
            odd ^= line.hasOddQuotes();
        }
        return true;
    }

    private CsvRow parsed(List<PhysicalLine> extent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        extent.forEach(line -> bytes.writeBytes(line.bytes()));
        CsvText text = CsvText.parse(bytes.toByteArray());
        long number = extent.get(0).number();
        if (text.fault() != null) {
            return CsvRow.refused(number, text.fault());
        }
        int found = text.fields().size();
        if (width != 0 && found != width) {
            return CsvRow.refused(number, "the row has " + found + " fields, the header has " + width);
        }
        if (!text.isUtf8()) {
            return CsvRow.refused(number, NOT_UTF_8);
        }
        width = found;
        return new CsvRow(number, text.fields(), null);
    }

    private @Nullable PhysicalLine line() throws IOException {
        PhysicalLine line = putBack.pollFirst();
        return line == null ? lines.next() : line;
    }
}
