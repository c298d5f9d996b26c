package org.shopsentiment.shop.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the reviews of a CSV file in memory that does not grow with the file. What is committed stays, however the
 * import ends, and the same file again adds nothing twice.
 */
@Dependent
public class ReviewImport {
    private static final System.Logger LOG = System.getLogger(ReviewImport.class.getName());

    private final ReviewStore store;
    private final InstantSource clock;

    /** An import into this store. */
    @Inject
    ReviewImport(ReviewStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Runs to the end of the file, or until it fails; the progress tells which. Not to be called within a transaction.
     *
     * @param csv UTF-8 with a header row; not closed here
     * @param chosen for some columns the name that they have in this file
     * @param progress a new one, kept up to date all the while
     * @throws ColumnException if the header row lacks a column; nothing is taken then
     */
    public void run(InputStream csv, Map<Column, String> chosen, ImportProgress progress) throws ColumnException {
        try {
            take(new CsvRows(new CountedStream(csv, progress)), chosen, progress);
            progress.finish(clock.instant());
        } catch (ColumnException e) {
            progress.fail("missing-column", clock.instant());
            throw e;
        } catch (IOException e) {
            progress.fail("body-not-read", clock.instant());
            LOG.log(Level.WARNING, "Import {0} could not read its file to the end", progress.id());
        } catch (OvertakenException e) {
            progress.fail("overtaken", clock.instant());
            LOG.log(Level.WARNING, "Import {0} stopped: another one began on another node", progress.id());
        } catch (StoreLostException e) {
            progress.fail("database", clock.instant());
            LOG.log(Level.ERROR, "Import " + progress.id() + " lost the database", e);
        } catch (RuntimeException e) {
            progress.fail("internal-error", clock.instant());
            LOG.log(Level.ERROR, "Import " + progress.id() + " failed", e);
        } catch (Error e) {
            progress.fail("internal-error", clock.instant());
            throw e;
        }
    }

    private void take(CsvRows rows, Map<Column, String> chosen, ImportProgress progress)
            throws IOException, ColumnException {
        RowReader reader = new RowReader(columns(rows.next(), chosen));
        begin(progress.id());
        ChunkWriter writer = new ChunkWriter(store, progress);
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            progress.rowRead();
            if (row.refusal() != null) {
                progress.refused(row.line(), row.refusal());
                continue;
            }
            try {
                writer.add(reader.read(row));
            } catch (RefusedRowException e) {
                progress.refused(row.line(), e.reason());
            }
        }
        writer.flush();
    }

    private void begin(String importer) {
        try {
            store.begin(importer);
        } catch (RuntimeException e) {
            throw new StoreLostException(e);
        }
    }

    private static Columns columns(@Nullable CsvRow header, Map<Column, String> chosen) throws ColumnException {
        if (header == null) {
            throw new ColumnException("The file is empty: it has no header row.");
        }
        if (header.refusal() != null) {
            throw new ColumnException(
                    "The header row in line " + header.line() + " cannot be read: " + header.refusal());
        }
        return Columns.of(header.fields(), chosen);
    }
}
