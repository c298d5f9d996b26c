package org.shopsentiment.monitoring.health;

/** Asks a cache's store how it is. */
@FunctionalInterface
public interface CacheHealthCheck {

    /**
     * Asks now, within the store's time-outs. Counts nothing as cache traffic and touches no key.
     *
     * @return the answer; trouble is an answer too, never an exception
     */
    CacheHealth check();
}
