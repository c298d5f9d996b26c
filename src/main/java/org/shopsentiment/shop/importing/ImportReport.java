package org.shopsentiment.shop.importing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is or has come.
 *
 * @param id its own
 * @param state {@code running}, {@code done} or {@code failed}
 * @param error why it failed: {@code missing-column}, {@code body-not-read}, {@code database} or
 *     {@code internal-error}; null unless it failed
 * @param bytesRead how much of the body was read
 * @param rowsRead rows after the header; always the sum of the taken, skipped and refused ones and those in work
 * @param rowsTaken rows that are new reviews now
 * @param rowsSkipped rows whose reviews an earlier import had brought
 * @param rowsRefused rows that are broken
 * @param productsAdded products that were not known before
 * @param startedAt when it began
 * @param finishedAt when it ended, or null while it runs
 * @param refused the first {@value ImportProgress#MAX_LISTED} refused rows, by line
 */
public record ImportReport(
        String id,
        String state,
        @Nullable String error,
        long bytesRead,
        long rowsRead,
        long rowsTaken,
        long rowsSkipped,
        long rowsRefused,
        long productsAdded,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<Refusal> refused) {}
