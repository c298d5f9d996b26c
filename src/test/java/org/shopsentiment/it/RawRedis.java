package org.shopsentiment.it;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.SetParams;

/** The server's Redis, looked into from outside. */
final class RawRedis implements AutoCloseable {
    private static final String MISSES = "keyspace_misses:";
    private static final int HEAD = 42;

    private final Jedis redis = new Jedis("localhost", ServerRedis.get().port());

    /** The keys of all entries, without what the monitor keeps. */
    Set<String> entries() {
        Set<String> keys = new TreeSet<>(redis.keys("shopsentiment_*"));
        keys.removeIf(key -> key.startsWith("shopsentiment_monitor:"));
        return keys;
    }

    long timeToLiveSeconds(String key) {
        return redis.ttl(key);
    }

    /** How many lookups of absent keys there ever were. */
    long keyspaceMisses() {
        return Arrays.stream(redis.info("stats").split("\\R", -1))
                .filter(line -> line.startsWith(MISSES))
                .mapToLong(line -> Long.parseLong(line.substring(MISSES.length())))
                .findFirst()
                .orElseThrow();
    }

    /** Takes the first bytes of an entry's value, behind its head of fixed length. */
    void behead(String key, int bytes) {
        String entry = redis.get(key);
        redis.set(
                key,
                entry.substring(0, HEAD) + entry.substring(HEAD + bytes),
                SetParams.setParams().keepTtl());
    }

    /** Empties it behind the application's back. */
    void flush() {
        redis.flushAll();
    }

    @Override
    public void close() {
        redis.close();
    }
}
