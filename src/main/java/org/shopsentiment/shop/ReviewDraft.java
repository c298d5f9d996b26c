package org.shopsentiment.shop;

import org.jspecify.annotations.Nullable;

/**
 * A review as it is handed in.
 *
 * @param title without it where the writer gave none
 * @param text may be empty
 * @param rating 1 (worst) to 5
 */
public record ReviewDraft(@Nullable String title, String text, int rating) {

    /** Checks the ranges; see {@link ReviewLimits}. */
    public ReviewDraft {
        if (rating < 1 || rating > 5) {
            throw new IllegalArgumentException("rating must be 1 to 5");
        }
        if (ReviewLimits.isTooLong(text, ReviewLimits.MAX_TEXT)
                || (title != null && ReviewLimits.isTooLong(title, ReviewLimits.MAX_TITLE))) {
            throw new IllegalArgumentException("text or title is too long");
        }
    }
}
