package org.shopsentiment.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.Timing;

class CacheTest {

    private static final CachePolicy POLICY =
            new CachePolicy(Duration.ofSeconds(41), Duration.ofSeconds(13), Duration.ZERO, 0);

    private final MapStore store = new MapStore();
    private final AtomicLong nanos = new AtomicLong();
    private final CacheMonitor monitor =
            new CacheMonitor(() -> Instant.EPOCH, nanos::get, List.of("items"), key -> "group");
    private final Flights flights = new Flights(Duration.ofSeconds(20));
    private final Cache cache = new Cache(
            "items",
            POLICY,
            new ReadThroughCache(store, flights, monitor, nanos::get, () -> Long.MIN_VALUE),
            new WriteThroughCache(store, flights, () -> Long.MIN_VALUE),
            store);

    private static CacheKey key(String text) {
        return new CacheKey("items", text);
    }

    private Map<String, String> load(Set<String> keys) {
        nanos.addAndGet(600);
        Map<String, String> values = new HashMap<>();
        keys.stream().filter(key -> !key.equals("none")).forEach(key -> values.put(key, "loaded " + key));
        return values;
    }

    @Test
    void aValueIsLoadedOnceAndFoundAfterwards() throws Exception {
        assertThat(cache.<String>get("a", String.class, () -> "tea")).isEqualTo("tea");
        assertThat(cache.<String>get("a", String.class, () -> "coffee")).isEqualTo("tea");
        assertThat(cache.get("a", String.class)).contains("tea");
        assertThat(cache.get("b", String.class)).isEmpty();
        assertThat(cache.name()).isEqualTo("items");
    }

    @Test
    void whatIsPutReplacesWhatIsThere() {
        cache.put("a", "tea", String.class);
        cache.put("a", "coffee", String.class);

        assertThat(cache.get("a", String.class)).contains("coffee");
        assertThat(store.entries).containsEntry(key("a"), new MapStore.Stored("coffee", Duration.ofSeconds(41)));
    }

    @Test
    void whatCannotBeStoredIsAtLeastNotLeftOld() {
        cache.put("a", "tea", String.class);
        store.tooLarge = true;
        cache.put("a", "coffee", String.class);

        assertThat(cache.get("a", String.class)).isEmpty();
    }

    @Test
    void whatWasWrittenByTwoAtATimeIsRemoved() throws Exception {
        WriteThroughCache writes = new WriteThroughCache(store, flights, () -> Long.MIN_VALUE);

        Object result = writes.put(
                key("a"),
                String.class,
                POLICY,
                () -> {
                    cache.put("a", "of the other", String.class);
                    return "result";
                },
                written -> "mine");

        assertThat(result).isEqualTo("result");
        assertThat(cache.get("a", String.class)).isEmpty();
    }

    @Test
    void manyKeysAreAnsweredByOneTripAndOneLoadForWhatIsMissing() throws Exception {
        cache.put("a", "tea", String.class);
        store.calls.clear();

        Map<String, String> answers = cache.getAll(List.of("a", "b", "none"), String.class, this::load);

        assertThat(answers)
                .containsEntry("a", "tea")
                .containsEntry("b", "loaded b")
                .containsEntry("none", null);
        assertThat(store.calls).containsOnlyOnce("getAll").doesNotContain("get");
        assertThat(store.entries)
                .containsEntry(key("b"), new MapStore.Stored("loaded b", Duration.ofSeconds(41)))
                .containsEntry(key("none"), new MapStore.Stored(null, Duration.ofSeconds(13)));
        assertThat(Timing.of(monitor.snapshot("items").orElseThrow().loads()))
                .isEqualTo(new Timing(2, Duration.ofNanos(600)));
        assertThat(cache.<String>getAll(List.of("a", "b", "none"), String.class, keys -> {
                    throw new IOException("not to be called");
                }))
                .isEqualTo(answers);
    }

    @Test
    void aLoadOfManyThatFailsIsTheCallersAndStoresNothing() {
        assertThatThrownBy(() -> cache.getAll(List.of("a"), String.class, keys -> {
                    throw new IOException("database away");
                }))
                .isExactlyInstanceOf(IOException.class);
        assertThat(store.entries).isEmpty();
    }

    @Test
    void ofManyWhatWasRemovedMeanwhileIsNotStored() throws Exception {
        cache.getAll(List.of("a", "b"), String.class, keys -> {
            cache.remove(List.of("a"));
            return load(keys);
        });

        assertThat(store.entries).containsOnlyKeys(key("b"));
    }

    @Test
    void troubleWithTheStoreReachesNobody() throws Exception {
        store.failure = new CacheStoreException("AWAY", new IOException());
        store.leaseFailure = store.failure;
        store.putFailure = store.failure;

        cache.put("a", "tea", String.class);
        cache.remove(List.of("a"));
        cache.clear();
        assertThat(cache.get("a", String.class)).isEmpty();
        store.calls.clear();
        assertThat(cache.getAll(List.of("a", "b"), String.class, this::load)).containsEntry("b", "loaded b");
        assertThat(store.calls).containsExactly("getAll");

        store.failure = null;
        store.calls.clear();
        assertThat(cache.getAll(List.of("a", "b"), String.class, this::load)).containsEntry("b", "loaded b");
        assertThat(store.calls).containsExactly("getAll", "leaseAll", "lease");
    }

    @Test
    void removingAndClearing() {
        cache.put("a", "tea", String.class);
        cache.put("b", "tea", String.class);
        cache.remove(List.of("a"));
        assertThat(store.entries).containsOnlyKeys(key("b"));
        cache.clear();
        assertThat(store.entries).isEmpty();
    }
}
