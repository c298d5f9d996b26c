package org.shopsentiment.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the texts of entries are kept, in UTF-8: in Redis, in this JVM, or nowhere. {@link EntryText} tells what they look
 * like. Nobody changes an array that was given or got.
 *
 * <p>Thread-safe; each call is atomic for each key. Every call ends within the store's time-outs, and throws
 * {@link CacheStoreException} when the store fails.
 */
public interface TextStore {

    /**
     * The text of a key.
     *
     * @param key the key
     * @return null when there is none; a text that is not ours where there is something else
     */
    byte @Nullable [] get(CacheKey key);

    /**
     * The texts of several keys, in few round trips.
     *
     * @param keys the keys
     * @return one for each key, in their order
     */
    List<byte @Nullable []> getAll(List<CacheKey> keys);

    /**
     * Puts a lease where there is nothing of ours.
     *
     * @param key the key
     * @param lease the text of a new lease
     * @param life how long it is kept; a lease that is there is kept as long again
     * @return what is there now: that lease, or the text of ours that was there
     */
    byte[] lease(CacheKey key, String lease, Duration life);

    /**
     * Puts leases where there is nothing of ours, in few round trips.
     *
     * @param leases the texts of new leases
     * @param life how long they are kept
     * @return for each key what {@link #lease} answers
     */
    default Map<CacheKey, byte[]> leaseAll(Map<CacheKey, String> leases, Duration life) {
        Map<CacheKey, byte[]> there = new HashMap<>();
        leases.forEach((key, lease) -> there.put(key, lease(key, lease, life)));
        return there;
    }

    /**
     * Replaces a text, if it is still the one that is meant.
     *
     * @param key the key
     * @param beginning what the text that is there must begin with
     * @param text the new one
     * @param life how long it is kept, 1 ms or more
     * @return false when there is another text, or none
     */
    boolean replace(CacheKey key, String beginning, byte[] text, Duration life);

    /**
     * Replaces texts, in few round trips.
     *
     * @param replacements what is to be replaced
     * @return the keys whose text was replaced
     */
    default Set<CacheKey> replaceAll(Collection<Replacement> replacements) {
        return replacements.stream()
                .filter(one -> replace(one.key(), one.beginning(), one.text(), one.life()))
                .map(Replacement::key)
                .collect(Collectors.toSet());
    }

    /**
     * A text for one that is there.
     *
     * @param key the key
     * @param beginning what the text that is there must begin with
     * @param text the new one
     * @param life how long it is kept, 1 ms or more
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Replacement(CacheKey key, String beginning, byte[] text, Duration life) {}

    /**
     * Removes texts of one cache.
     *
     * @param cacheName the cache's name
     * @param keys the keys, all of that cache
     * @return how many were there, leases included
     */
    long remove(String cacheName, Collection<CacheKey> keys);

    /**
     * Removes all texts of one cache.
     *
     * @param cacheName the cache's name
     * @return how many were there, leases included
     */
    long clear(String cacheName);
}
