package org.shopsentiment.cache;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a read-through, and how it was come by.
 *
 * @param value the value, cached or loaded; not to be changed, for others may be given the same
 * @param outcome what the cache did
 * @param <T> the value's type
 */
public record Lookup<T>(@Nullable T value, Outcome outcome) {

    /** What the cache did for one answer. */
    public enum Outcome {
        /** It had the answer. */
        HIT,
        /** It had none; the answer was loaded and stored. */
        STORED,
        /** It had none; the answer was loaded and is not stored. */
        NOT_STORED,
        /** It had none; the answer is what another caller loaded meanwhile. */
        COLLAPSED,
        /** Its answer's time had ended; it was given because the loader failed. */
        STALE,
        /** It could not be asked; the answer was loaded. */
        BYPASSED
    }
}
