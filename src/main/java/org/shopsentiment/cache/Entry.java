package org.shopsentiment.cache;

import org.jspecify.annotations.Nullable;

/**
 * What a store holds for a key. A stored null is an entry; no entry is none.
 *
 * @param state what there is
 * @param value the stored value; null where there is none to answer with
 * @param version changes with every store and every lease of the key, and never comes back
 * @param leftMillis how long the value may still be answered; negative when its time to live has ended
 * @param loadMillis how long it took to load it
 * @param <T> the value's type
 */
public record Entry<T>(State state, @Nullable T value, long version, long leftMillis, long loadMillis) {

    /** What there is under a key. */
    public enum State {
        /** A value to answer with. */
        LIVE,
        /** A value whose time to live has ended, kept for the case that its loader fails. */
        EXPIRED,
        /** No value: somebody is loading one. */
        LEASED,
        /** Something that is not of the type asked for: another application's, or an older version's. */
        UNREADABLE
    }

    /**
     * Somebody's promise to load a value.
     *
     * @param version the lease's
     * @param <T> the value's type
     * @return an entry without a value
     */
    public static <T> Entry<T> leased(long version) {
        return new Entry<>(State.LEASED, null, version, 0, 0);
    }

    /**
     * Something that cannot be read.
     *
     * @param version its version, or 0 where not even that can be read
     * @param <T> the value's type
     * @return an entry without a value
     */
    public static <T> Entry<T> unreadable(long version) {
        return new Entry<>(State.UNREADABLE, null, version, 0, 0);
    }

    /**
     * Whether the value can be answered: only then a lookup is a hit.
     *
     * @return true for {@link State#LIVE}
     */
    public boolean live() {
        return state == State.LIVE;
    }
}
