package org.shopsentiment.cache;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are still to be removed: keys up to a bound, and beyond it whole caches. Every entry has a ticket of its last
 * order, so that a removal that was under way when a new one was ordered does not settle the new one. Thread-safe.
 */
final class PendingRemovals {

    private final int maxKeys;
    private final Map<String, Long> caches = new ConcurrentHashMap<>();
    private final Map<CacheKey, Long> keys = new ConcurrentHashMap<>();
    private long lastTicket;
    private volatile boolean empty = true;

    PendingRemovals(int maxKeys) {
        this.maxKeys = maxKeys;
    }

    boolean isEmpty() {
        return empty;
    }

    boolean holds(CacheKey key) {
        return !empty && (keys.containsKey(key) || caches.containsKey(key.cacheName()));
    }

    /** Whether nothing was pending before. */
    synchronized boolean add(String cacheName, Collection<CacheKey> ordered) {
        if (keys.size() + ordered.size() > maxKeys) {
            return addAll(cacheName);
        }
        boolean first = empty;
        long ticket = ++lastTicket;
        ordered.forEach(key -> keys.put(key, ticket));
        empty = keys.isEmpty() && caches.isEmpty();
        return first;
    }

    /** The whole cache is pending before its keys are forgotten, so that no key is ever between the two. */
    synchronized boolean addAll(String cacheName) {
        boolean first = empty;
        caches.put(cacheName, ++lastTicket);
        empty = false;
        keys.keySet().removeIf(key -> key.cacheName().equals(cacheName));
        return first;
    }

    synchronized Set<String> caches() {
        Set<String> names = new TreeSet<>(caches.keySet());
        keys.keySet().forEach(key -> names.add(key.cacheName()));
        return names;
    }

    @Nullable
    Long whole(String cacheName) {
        return caches.get(cacheName);
    }

    synchronized Map<CacheKey, Long> keys(String cacheName) {
        Map<CacheKey, Long> some = new HashMap<>(keys);
        some.keySet().removeIf(key -> !key.cacheName().equals(cacheName));
        return some;
    }

    /** Those of the given keys that are pending for themselves, by cache; not those of caches that are pending as a whole. */
    Map<String, Map<CacheKey, Long>> among(Collection<CacheKey> some) {
        Map<String, Map<CacheKey, Long>> found = new HashMap<>();
        for (CacheKey key : some) {
            Long ticket = keys.get(key);
            if (ticket != null) {
                found.computeIfAbsent(key.cacheName(), name -> new HashMap<>()).put(key, ticket);
            }
        }
        return found;
    }

    synchronized void doneAll(String cacheName, Long ticket) {
        caches.remove(cacheName, ticket);
        empty = keys.isEmpty() && caches.isEmpty();
    }

    synchronized void done(Map<CacheKey, Long> tickets) {
        tickets.forEach(keys::remove);
        empty = keys.isEmpty() && caches.isEmpty();
    }
}
