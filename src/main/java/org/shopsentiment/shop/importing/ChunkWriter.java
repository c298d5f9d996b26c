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

    /** Stores what is there; throws {@link StoreLostException} if the store cannot be reached. */
    void flush() {
        List<ReviewRow> rows = List.copyOf(chunk);
        chunk.clear();
        if (rows.isEmpty()) {
            return;
        }
        try {
            progress.stored(store.store(progress.id(), rows));
        } catch (RuntimeException e) {
            rows.forEach(this::storeAlone);
        }
    }

    private void storeAlone(ReviewRow row) {
        try {
            progress.stored(store.store(progress.id(), List.of(row)));
        } catch (RuntimeException e) {
            probe();
            progress.refused(row.line(), "the database refused the row");
        }
    }

    private void probe() {
        try {
            store.probe();
        } catch (RuntimeException e) {
            throw new StoreLostException(e);
        }
    }
}
