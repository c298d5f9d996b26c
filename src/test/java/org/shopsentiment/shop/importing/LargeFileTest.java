package org.shopsentiment.shop.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LargeFileTest {
    private static final long MIB = 1024 * 1024;
    private static final int ROWS = 120_000;
    private static final String TEXT = "all work and no play makes a dull shop ".repeat(7);

    @Test
    void needsNoMoreMemoryForALargeFile() throws ColumnException {
        MemoryGauge gauge = new MemoryGauge();
        ImportProgress progress = new ImportProgress(Instant.EPOCH);

        new ReviewImport(gauge, () -> Instant.EPOCH).run(new Generated(), Map.of(), progress);

        ImportReport report = progress.report();
        assertThat(report.bytesRead()).isGreaterThan(30 * MIB);
        assertThat(report.rowsTaken() + report.rowsRefused()).isEqualTo(ROWS);
        assertThat(report.rowsRefused()).isEqualTo(ROWS / 10);
        assertThat(report.refused()).hasSize(ImportProgress.MAX_LISTED);
        assertThat(gauge.growth()).isLessThan(12 * MIB);
    }

    /** A store that looks at the heap now and then. */
    private static final class MemoryGauge implements ReviewStore {
        private int chunks;
        private long first;
        private long highest;

        @Override
        public StoredChunk store(String importer, List<ReviewRow> rows) {
            if (chunks % 50 == 0) {
                long used = used();
                first = chunks == 0 ? used : first;
                highest = Math.max(highest, used);
            }
            chunks++;
            return new StoredChunk(rows.size(), 0, 0);
        }

        @Override
        public void begin(String importer) {
            // its turn anyway
        }

        long growth() {
            return highest - first;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    /** A file that is nowhere as a whole: every tenth row is broken. */
    private static final class Generated extends InputStream {
        private byte[] row = "product_id,title,text,rating\n".getBytes(UTF_8);
        private int position;
        private int number;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position == row.length) {
                if (number == ROWS) {
                    return -1;
                }
                number++;
                String rating = number % 10 == 0 ? "none" : "5";
                row = (number + ",," + TEXT + "," + rating + "\n").getBytes(UTF_8);
                position = 0;
            }
            int count = Math.min(length, row.length - position);
            System.arraycopy(row, position, buffer, offset, count);
            position += count;
            return count;
        }
    }
}
