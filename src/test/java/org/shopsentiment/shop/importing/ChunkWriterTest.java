package org.shopsentiment.shop.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shopsentiment.shop.ReviewDraft;

class ChunkWriterTest {
    private final ImportProgress progress = new ImportProgress(Instant.EPOCH);

    @Test
    void losesOnlyTheRowThatTheStoreRefuses() {
        ChunkWriter writer =
                new ChunkWriter(new Picky(new RowsRefusedException(new IllegalStateException())), progress);

        LongStream.rangeClosed(1, 1_003).forEach(line -> writer.add(row(line)));
        writer.flush();

        ImportReport report = progress.report();
        assertThat(report.rowsTaken()).isEqualTo(1_002);
        assertThat(report.refused()).containsExactly(new Refusal(13, "the database refused the row"));
    }

    @Test
    void givesUpWhenTheStoreIsGone() {
        ChunkWriter writer = new ChunkWriter(new Picky(new IllegalStateException("gone")), progress);
        writer.add(row(13));

        assertThatThrownBy(writer::flush).isInstanceOf(StoreLostException.class);
        assertThat(progress.report().rowsRefused()).isZero();
    }

    @Test
    void givesUpWhenItIsNotItsTurn() {
        ChunkWriter writer = new ChunkWriter(new Picky(new OvertakenException()), progress);
        writer.add(row(13));

        assertThatThrownBy(writer::flush).isInstanceOf(OvertakenException.class);
        assertThat(progress.report().rowsRefused()).isZero();
    }

    private static ReviewRow row(long line) {
        return new ReviewRow(line, 1, "Hat", "Hats", new ReviewDraft(null, "", 5));
    }

    /** A store that does not like line 13. */
    private record Picky(RuntimeException failure) implements ReviewStore {

        @Override
        public void begin(String importer) {
            // its turn anyway
        }

        @Override
        public StoredChunk store(String importer, List<ReviewRow> rows) {
            if (rows.stream().anyMatch(row -> row.line() == 13)) {
                throw failure;
            }
            return new StoredChunk(rows.size(), 0, 0);
        }
    }
}
