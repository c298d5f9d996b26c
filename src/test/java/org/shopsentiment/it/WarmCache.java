package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Answers that are in the cache, each with the one key that its first request made there. */
final class WarmCache implements AutoCloseable {
    private final RawRedis redis = new RawRedis();
    private final Map<String, String> keys = new LinkedHashMap<>();

    /** Asks for an answer that is not in the cache yet. */
    void add(String path) {
        Set<String> before = redis.entries();
        assertThat(Api.cacheStatus(path)).as(path).isEqualTo(Api.STORED);
        Set<String> made = redis.entries();
        made.removeAll(before);
        assertThat(made).as(path).hasSize(1);
        keys.put(path, made.iterator().next());
    }

    /** The paths whose keys are no longer there. */
    Set<String> dropped() {
        Set<String> there = redis.entries();
        Set<String> dropped = new TreeSet<>(keys.keySet());
        dropped.removeIf(path -> there.contains(keys.get(path)));
        return dropped;
    }

    /** The paths whose answers do not come from the cache any more. Each is in the cache afterwards. */
    Set<String> missed() {
        Set<String> missed = new HashSet<>();
        keys.keySet().forEach(path -> {
            if (!Api.cacheStatus(path).equals(Api.HIT)) {
                missed.add(path);
            }
        });
        return missed;
    }

    @Override
    public void close() {
        redis.close();
    }
}
