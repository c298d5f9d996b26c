package org.shopsentiment.shop.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets in one import at a time on this node, and remembers the running and the last one. Thread-safe. */
@ApplicationScoped
public class ImportDesk {
    private InstantSource clock;
    private @Nullable ImportProgress running;
    private @Nullable ImportProgress last;

    /** For the client proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ImportDesk() {}

    /** A desk where nothing runs. */
    @Inject
    public ImportDesk(InstantSource clock) {
        this.clock = clock;
    }

    /** Lets an import in, or nothing while one runs. Who gets one must {@link #close()}. */
    public synchronized Optional<ImportProgress> open() {
        if (running != null) {
            return Optional.empty();
        }
        running = new ImportProgress(clock.instant());
        return Optional.of(running);
    }

    /** Says that the running import has ended. */
    public synchronized void close() {
        last = running;
        running = null;
    }

    /** The import that runs now. */
    public synchronized Optional<ImportReport> running() {
        return Optional.ofNullable(running).map(ImportProgress::report);
    }

    /** The import that ended last, since the start of this node. */
    public synchronized Optional<ImportReport> last() {
        return Optional.ofNullable(last).map(ImportProgress::report);
    }
}
