package org.shopsentiment.monitoring.stats;

import java.util.Locale;

/** What was asked of a cache's store when it failed. */
public enum CacheOperation {
    /** A lookup: neither a hit nor a miss came of it. */
    GET,
    /** A lookup that found an entry nobody can read; it also counts as a miss. */
    DECODE,
    /** A store. */
    PUT,
    /** A removal of single entries. */
    REMOVE,
    /** A removal of all entries of a cache. */
    CLEAR;

    /**
     * The name in JSON and metrics.
     *
     * @return the constant's name in lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
