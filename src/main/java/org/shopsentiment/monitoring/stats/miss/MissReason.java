package org.shopsentiment.monitoring.stats.miss;

import java.util.Locale;

/** Why a lookup found no entry. */
public enum MissReason {
    /** Never stored, as far as this node knows. */
    COLD,
    /** Its time to live had passed, by this node's clock. */
    EXPIRED,
    /** This node removed it on purpose, and knew of no end of its time to live before that. */
    INVALIDATED,
    /**
     * It was stored, should still be there and is gone: the store evicted it, was flushed or began anew; or another node
     * removed it, or stored it for a shorter time.
     */
    EVICTED,
    /** This node does not know: it has forgotten, or never knew. */
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
