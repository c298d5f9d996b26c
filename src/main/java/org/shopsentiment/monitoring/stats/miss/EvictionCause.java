package org.shopsentiment.monitoring.stats.miss;

import java.util.Locale;

/**
 * What took an entry that should still be there, as far as the store tells: of several that happened since the entry was
 * stored, the first in this order.
 */
public enum EvictionCause {
    /** The store's server was restarted, replaced or failed over. */
    RESTART,
    /** The store was flushed, this database of it or another one. */
    FLUSH,
    /** The store evicted entries for want of memory. */
    MEMORY,
    /** The store tells of none of these: another node or client removed the entry, or stored it for a shorter time. */
    ELSEWHERE,
    /** Not decided yet, or the store did not tell. */
    UNKNOWN;

    /**
     * The name in JSON and metrics.
     *
     * @return the constant's name in lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
