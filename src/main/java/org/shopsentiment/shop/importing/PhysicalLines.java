package org.shopsentiment.shop.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a file into lines, without its byte order mark. Holds one line of at most {@value #MAX_BYTES} bytes. */
final class PhysicalLines {
    static final int MAX_BYTES = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[MAX_BYTES];
    private int position;
    private int end;
    private long number;

    PhysicalLines(InputStream in) {
        this.in = in;
    }

    /** The next line, or null at the end of the file. */
    @Nullable
    PhysicalLine next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int length = toLineBreak();
            ended = buffer[position + length - 1] == '\n';
            int kept = Math.min(length, MAX_BYTES - line.size());
            tooLong |= kept < length;
            line.write(buffer, position, kept);
            position += length;
        }
        if (line.size() == 0) {
            return null;
        }
        number++;
        return new PhysicalLine(number, withoutMark(line.toByteArray()), tooLong);
    }

    private boolean fill() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, in.read(buffer));
        }
        return position < end;
    }

    private int toLineBreak() {
        for (int i = position; i < end; i++) {
            if (buffer[i] == '\n') {
                return i + 1 - position;
            }
        }
        return end - position;
    }

    private byte[] withoutMark(byte[] line) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = number == 1 && line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(line, mark, line.length) : line;
    }
}
