package org.shopsentiment.monitoring.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.CacheSnapshot;

/** Errors as the API tells them. */
final class Errors {

    private Errors() {}

    /** The errors by the operation's label, in the operations' order, with 0 for those that never failed. */
    static Map<String, Long> byOperation(List<CacheSnapshot> caches) {
        Map<String, Long> errors = new LinkedHashMap<>();
        for (CacheOperation operation : CacheOperation.values()) {
            long times = caches.stream()
                    .mapToLong(cache -> cache.errors().getOrDefault(operation, 0L))
                    .sum();
            errors.put(operation.label(), times);
        }
        return errors;
    }
}
