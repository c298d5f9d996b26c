package org.shopsentiment.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.Lookup.Outcome;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.Timing;

class ReadThroughCacheTest {

    private static final CacheKey KEY = new CacheKey("products", "id=17");
    private static final Duration TTL = Duration.ofSeconds(41);

    private final MapStore store = new MapStore();
    private final AtomicLong nanos = new AtomicLong();
    private final CacheMonitor monitor =
            new CacheMonitor(() -> Instant.EPOCH, nanos::get, List.of("products"), key -> "group of " + key.charAt(0));
    private final ReadThroughCache cache = new ReadThroughCache(store, monitor, nanos::get);
    private final AtomicInteger loads = new AtomicInteger();

    private Lookup<String> get(Loader<String> loader) throws Exception {
        return cache.get(KEY, String.class, TTL, () -> {
            loads.incrementAndGet();
            nanos.addAndGet(700);
            return loader.load();
        });
    }

    private CacheSnapshot counted() {
        return monitor.snapshot("products").orElseThrow();
    }

    @Test
    void aMissLoadsOnceAndStoresForTheTimeToLive() throws Exception {
        assertThat(get(() -> "tea")).isEqualTo(new Lookup<>("tea", Outcome.STORED));

        assertThat(store.entries).containsEntry(KEY, new MapStore.Stored("tea", TTL));
        assertThat(loads).hasValue(1);
        assertThat(Timing.of(counted().loads())).isEqualTo(new Timing(1, Duration.ofNanos(700)));
    }

    @Test
    void aHitDoesNotLoad() throws Exception {
        get(() -> "tea");

        assertThat(get(() -> "coffee")).isEqualTo(new Lookup<>("tea", Outcome.HIT));
        assertThat(loads).hasValue(1);
    }

    @Test
    void aStoredNullIsAHit() throws Exception {
        get(() -> null);

        assertThat(get(() -> "coffee")).isEqualTo(new Lookup<>(null, Outcome.HIT));
        assertThat(loads).hasValue(1);
    }

    @Test
    void whatTheLoaderThrowsReachesTheCallerAsItIsAndIsNotStored() {
        IOException thrown = new IOException("database away");

        assertThatThrownBy(() -> get(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(store.entries).isEmpty();
        assertThat(loads).hasValue(1);
        assertThat(counted().loadFailures()).isEqualTo(new Timing(1, Duration.ofNanos(700)));
        assertThat(counted().loads().count()).isZero();
    }

    @Test
    void aLoaderThatThrowsTheStoresOwnExceptionIsNotTakenForTheStore() {
        CacheStoreException thrown = new CacheStoreException("NESTED", new IOException());

        assertThatThrownBy(() -> get(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(loads).hasValue(1);
    }

    @Test
    void aStoreThatCannotBeAskedIsNotAskedAgain() throws Exception {
        store.failure = new CacheStoreException("AWAY", new IOException());

        assertThat(get(() -> "tea")).isEqualTo(new Lookup<>("tea", Outcome.BYPASSED));
        assertThat(store.entries).isEmpty();
        assertThat(loads).hasValue(1);
    }

    @Test
    void aStoreThatBreaksUnexpectedlyIsContainedToo() throws Exception {
        store.failure = new IllegalStateException("pool closed");

        assertThat(get(() -> "tea").outcome()).isEqualTo(Outcome.BYPASSED);
    }

    @Test
    void anAnswerThatCannotBeStoredIsAnsweredAllTheSame() throws Exception {
        store.putFailure = new CacheStoreException("OOM", new IOException());

        assertThat(get(() -> "tea")).isEqualTo(new Lookup<>("tea", Outcome.NOT_STORED));
        assertThat(loads).hasValue(1);
    }

    @Test
    void anEntryThatCannotBeReadIsLoadedAndOverwritten() throws Exception {
        store.failure = new UndecodableEntryException(new IOException());

        assertThat(get(() -> "tea")).isEqualTo(new Lookup<>("tea", Outcome.STORED));
        assertThat(store.entries).containsEntry(KEY, new MapStore.Stored("tea", TTL));
    }
}
