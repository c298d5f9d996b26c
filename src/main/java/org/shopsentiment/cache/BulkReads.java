package org.shopsentiment.cache;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Answers many keys of a cache at once: one trip to the store, one load for all that is missing. Such a load is not shared with
 * other callers; what is stored of it is as exact as what a single load stores.
 */
final class BulkReads {

    private final CacheStore store;
    private final LoadTimer timer;
    private final RandomGenerator random;

    BulkReads(CacheStore store, LoadTimer timer, RandomGenerator random) {
        this.store = store;
        this.timer = timer;
        this.random = random;
    }

    <T> Map<String, T> getAll(
            String cacheName, Collection<String> keys, Type type, CachePolicy policy, BulkLoader<T> loader)
            throws Exception {
        Map<String, T> answers = new HashMap<>();
        Map<CacheKey, String> wanted = new LinkedHashMap<>();
        keys.forEach(key -> wanted.put(new CacheKey(cacheName, key), key));
        boolean asked = found(wanted, type, answers);
        if (wanted.isEmpty()) {
            return answers;
        }
        Map<CacheKey, Long> versions = asked ? leases(wanted.keySet(), type) : Map.of();
        Set<String> missing = Set.copyOf(wanted.values());
        LoadTimer.Loaded<Map<String, T>> loaded = timer.loadAll(cacheName, missing, loader);
        Map<String, T> values = loaded.value() == null ? Map.of() : loaded.value();
        missing.forEach(key -> answers.put(key, values.get(key)));
        store(wanted, versions, type, policy, answers, loaded.time().dividedBy(missing.size()));
        return answers;
    }

    /** Moves what is there from the wanted to the answers; false when the store could not be asked. */
    private <T> boolean found(Map<CacheKey, String> wanted, Type type, Map<String, T> answers) {
        try {
            Map<CacheKey, Entry<T>> entries = store.getAll(wanted.keySet(), type);
            entries.forEach((key, entry) -> {
                if (entry.live()) {
                    answers.put(wanted.remove(key), entry.value());
                }
            });
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** None at all when one fails: the store is not asked again then. */
    private Map<CacheKey, Long> leases(Collection<CacheKey> keys, Type type) {
        try {
            List<CacheKey> all = new ArrayList<>(keys);
            return all.stream().collect(Collectors.toMap(key -> key, key -> store.lease(key, type)
                    .version()));
        } catch (RuntimeException e) {
            return Map.of();
        }
    }

    private <T> void store(
            Map<CacheKey, String> wanted,
            Map<CacheKey, Long> versions,
            Type type,
            CachePolicy policy,
            Map<String, T> answers,
            Duration loadTime) {
        try {
            versions.forEach((key, version) -> {
                T value = answers.get(wanted.get(key));
                store.put(key, value, type, policy.lifetime(value, loadTime, random), version);
            });
        } catch (RuntimeException e) {
            return; // counted by the store's monitoring; the values are answered all the same
        }
    }
}
