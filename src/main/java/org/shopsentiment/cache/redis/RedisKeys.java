package org.shopsentiment.cache.redis;

import java.util.Optional;
import org.shopsentiment.cache.CacheKey;

/**
 * The names of entries in Redis: {@code <prefix><cache>:<key>}.
 *
 * @param prefix what every key of this application begins with
 */
record RedisKeys(String prefix) {

    String entry(CacheKey key) {
        return cache(key.cacheName()) + key.text();
    }

    /** A pattern for SCAN that matches the entries of one cache and no other key. */
    String entriesOf(String cacheName) {
        return glob(cache(cacheName)) + "*";
    }

    /** A pattern for SCAN that matches every key of this application. */
    String all() {
        return glob(prefix) + "*";
    }

    /** The colon ends the cache's name, so the name must have none of its own. */
    private String cache(String cacheName) {
        return prefix + cacheName.replace("%", "%25").replace(":", "%3A") + ":";
    }

    /** The cache that a key of this application belongs to, if it is an entry of one. */
    Optional<String> cacheOf(String name) {
        int colon = name.indexOf(':', prefix.length());
        if (!name.startsWith(prefix) || colon < 0) {
            return Optional.empty();
        }
        String cache = name.substring(prefix.length(), colon);
        return cache.equals(CacheKey.RESERVED)
                ? Optional.empty()
                : Optional.of(cache.replace("%3A", ":").replace("%25", "%"));
    }

    private static String glob(String literal) {
        return literal.replaceAll("[\\\\*?\\[\\]^-]", "\\\\$0");
    }
}
