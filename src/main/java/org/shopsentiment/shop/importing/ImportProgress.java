package org.shopsentiment.shop.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far an import has come. One thread writes, any number read. */
public final class ImportProgress {
    static final int MAX_LISTED = 1_000;

    private final String id = UUID.randomUUID().toString();
    private final Instant startedAt;
    private final List<Refusal> refused = new ArrayList<>();
    private ImportState state = ImportState.RUNNING;
    private @Nullable String error;
    private @Nullable Instant finishedAt;
    private long bytesRead;
    private long rowsRead;
    private long rowsTaken;
    private long rowsSkipped;
    private long rowsRefused;
    private long productsAdded;

    /** An import that begins now. */
    public ImportProgress(Instant startedAt) {
        this.startedAt = startedAt;
    }

    String id() {
        return id;
    }

    synchronized void read(long bytes) {
        bytesRead += bytes;
    }

    synchronized void rowRead() {
        rowsRead++;
    }

    synchronized void stored(StoredChunk chunk) {
        rowsTaken += chunk.taken();
        rowsSkipped += chunk.skipped();
        productsAdded += chunk.productsAdded();
    }

    synchronized void refused(long line, String reason) {
        rowsRefused++;
        if (refused.size() < MAX_LISTED) {
            refused.add(new Refusal(line, reason));
        }
    }

    synchronized void finish(Instant now) {
        state = ImportState.DONE;
        finishedAt = now;
    }

    synchronized void fail(String code, Instant now) {
        state = ImportState.FAILED;
        error = code;
        finishedAt = now;
    }

    /** The figures of this moment, all of the same one. */
    public synchronized ImportReport report() {
        return new ImportReport(
                id,
                state.outwardName(),
                error,
                bytesRead,
                rowsRead,
                rowsTaken,
                rowsSkipped,
                rowsRefused,
                productsAdded,
                startedAt,
                finishedAt,
                refused.stream().sorted(Comparator.comparingLong(Refusal::line)).toList());
    }
}
