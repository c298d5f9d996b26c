package org.shopsentiment.shop.importing;

import java.util.ArrayList;
import java.util.List;

/** Gathers rows and stores them {@value #SIZE} at a time; a row that the store cannot take costs no other row. */
final class ChunkWriter {
    static final int SIZE = 500;

    private final ReviewStore store;
    private final ImportProgress progress;
    private final List<ReviewRow> chunk = new ArrayList<>(SIZE);

    ChunkWriter(ReviewStore store, ImportProgress progress) {
        this.store = store;
        this.progress = progress;
    }

    void add(ReviewRow row) {
        chunk.add(row);
        if (chunk.size() == SIZE) {
            flush();
        }
    }

    /** Stores what is there; throws {@link StoreLostException} if it is not known whether it is stored. */
    void flush() {
        List<ReviewRow> rows = List.copyOf(chunk);
        chunk.clear();
        if (rows.isEmpty()) {
            return;
        }
        try {
            store(rows);
        } catch (RowsRefusedException e) {
            rows.forEach(this::storeAlone);
        }
    }

    private void storeAlone(ReviewRow row) {
        try {
            store(List.of(row));
        } catch (RowsRefusedException e) {
            progress.refused(row.line(), "the database refused the row");
        }
    }

    private void store(List<ReviewRow> rows) {
        try {
            progress.stored(store.store(progress.id(), rows));
        } catch (RowsRefusedException | OvertakenException e) {
            throw e;
        } catch (RuntimeException e) {
            // not to be tried again: a commit may have worked whose answer was lost
            throw new StoreLostException(e);
        }
    }
}
