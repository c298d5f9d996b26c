package org.shopsentiment.monitoring.jmx;

/**
 * One group of keys.
 *
 * @param hits lookups that found an entry, exact
 * @param misses lookups that found none, exact
 */
public record GroupView(long hits, long misses) {}
