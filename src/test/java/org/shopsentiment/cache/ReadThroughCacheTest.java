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
    private static final Duration ABSENT_TTL = Duration.ofSeconds(13);

    private final MapStore store = new MapStore();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong drawn = new AtomicLong(Long.MIN_VALUE);
    private final Flights flights = new Flights(Duration.ofSeconds(20));
    private final CacheMonitor monitor =
            new CacheMonitor(() -> Instant.EPOCH, nanos::get, List.of("products"), key -> "group of " + key.charAt(0));
    private final ReadThroughCache cache = new ReadThroughCache(store, flights, monitor, nanos::get, () -> drawn.get());
    private final AtomicInteger loads = new AtomicInteger();

    private Lookup<String> get(Loader<String> loader) throws Exception {
        return get(new CachePolicy(TTL, ABSENT_TTL, Duration.ZERO, 0), loader);
    }

    private Lookup<String> get(CachePolicy policy, Loader<String> loader) throws Exception {
        return cache.get(KEY, String.class, policy, () -> {
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
        store.states.put(KEY, Entry.unreadable(7));

        assertThat(get(() -> "tea")).isEqualTo(new Lookup<>("tea", Outcome.STORED));
        assertThat(store.entries).containsEntry(KEY, new MapStore.Stored("tea", TTL));
    }

    @Test
    void aStoreThatFailedIsNotAskedAgainForTheSameAnswer() throws Exception {
        store.failure = new CacheStoreException("AWAY", new IOException());
        get(() -> "tea");
        assertThat(store.calls).containsExactly("get");

        store.failure = null;
        store.leaseFailure = new CacheStoreException("AWAY", new IOException());
        assertThat(get(() -> "tea").outcome()).isEqualTo(Outcome.NOT_STORED);
        assertThat(store.calls).containsExactly("get", "get", "lease");
    }

    @Test
    void theLoaderRunsOnceAndOutsideOfTheStoresRecoveryWhicheverStepTheStoreFails() throws Exception {
        CacheStoreException away = new CacheStoreException("AWAY", new IOException());
        for (int step = 0; step < 3; step++) {
            store.failure = step == 0 ? away : null;
            store.leaseFailure = step == 1 ? away : null;
            store.putFailure = step == 2 ? away : null;
            loads.set(0);

            assertThat(get(() -> {
                                assertThat(new Throwable().getSuppressed()).isEmpty();
                                return "tea";
                            })
                            .value())
                    .isEqualTo("tea");
            assertThat(loads).hasValue(1);
            assertThatThrownBy(() -> get(() -> {
                        throw new IOException("database away");
                    }))
                    .isExactlyInstanceOf(IOException.class)
                    .hasNoCause()
                    .hasNoSuppressedExceptions();
            assertThat(loads).hasValue(2);
        }
    }

    @Test
    void whatWasRemovedWhileItWasLoadedIsNotStored() throws Exception {
        assertThat(get(() -> {
                    store.remove("products", List.of(KEY));
                    return "tea";
                }))
                .isEqualTo(new Lookup<>("tea", Outcome.NOT_STORED));
        assertThat(store.entries).isEmpty();
    }

    @Test
    void whatSomebodyStoredSinceTheLookupIsTakenInsteadOfLoaded() throws Exception {
        store.hold(KEY, "of another", TTL, 3);
        MapStore late = new MapStore() {
            @Override
            public <T> @org.jspecify.annotations.Nullable Entry<T> get(CacheKey key, java.lang.reflect.Type type) {
                return null;
            }
        };
        late.states.putAll(store.states);
        ReadThroughCache other = new ReadThroughCache(late, flights, monitor, nanos::get, () -> 0);

        Lookup<String> answer =
                other.get(KEY, String.class, new CachePolicy(TTL, TTL, Duration.ZERO, 0), () -> "loaded");

        assertThat(answer).isEqualTo(new Lookup<>("of another", Outcome.COLLAPSED));
    }

    @Test
    void aNullLivesForAShorterTimeButNeverLongerThanAValue() throws Exception {
        get(() -> null);
        assertThat(store.entries).containsEntry(KEY, new MapStore.Stored(null, ABSENT_TTL));

        assertThat(new CachePolicy(Duration.ofSeconds(5), ABSENT_TTL, Duration.ZERO, 0).absentTtl())
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void timesToLiveDifferByTenPercentToBothSides() {
        CachePolicy policy = new CachePolicy(Duration.ofSeconds(1_000), ABSENT_TTL, Duration.ZERO, 0);

        assertThat(policy.lifetime("tea", Duration.ZERO, () -> 0L).ttl()).isEqualTo(Duration.ofMinutes(15));
        assertThat(policy.lifetime("tea", Duration.ZERO, () -> Long.MIN_VALUE).ttl())
                .isEqualTo(Duration.ofSeconds(1_000));
        assertThat(policy.lifetime("tea", Duration.ZERO, () -> -1L).ttl())
                .isBetween(Duration.ofMillis(1_099_999), Duration.ofMillis(1_100_000));
    }

    @Test
    void aValueWhoseTimeHasEndedIsLoadedAndIsTheAnswerOnlyWhenThatFails() throws Exception {
        CachePolicy lenient = new CachePolicy(TTL, ABSENT_TTL, Duration.ofMillis(500), 0);
        store.hold(KEY, "old", Duration.ofMillis(-500), 3);

        assertThat(get(lenient, () -> {
                    throw new IOException("database away");
                }))
                .isEqualTo(new Lookup<>("old", Outcome.STALE));
        assertThat(counted().loadFailures().count()).isEqualTo(1);
        assertThat(get(lenient, () -> "new")).isEqualTo(new Lookup<>("new", Outcome.STORED));
    }

    @Test
    void aValueIsNotAnsweredBeyondItsBoundWhenLoadingFails() {
        store.hold(KEY, "old", Duration.ofMillis(-501), 3);

        assertThatThrownBy(() -> get(new CachePolicy(TTL, ABSENT_TTL, Duration.ofMillis(500), 0), () -> {
                    throw new IOException("database away");
                }))
                .hasMessage("database away");
    }

    @Test
    void theEarlierAValueEndsAndTheLongerItTookTheMoreLikelyItIsLoadedAhead() throws Exception {
        CachePolicy eager = new CachePolicy(TTL, ABSENT_TTL, Duration.ZERO, 2);
        store.hold(KEY, "old", Duration.ofSeconds(1), 700);

        // drawn is 0.5: 700 ms x 2 x 0.693 = 970 ms
        assertThat(get(eager, () -> "new")).isEqualTo(new Lookup<>("old", Outcome.HIT));
        store.hold(KEY, "old", Duration.ofMillis(900), 700);
        assertThat(get(() -> "new")).isEqualTo(new Lookup<>("old", Outcome.HIT));
        assertThat(get(eager, () -> "new")).isEqualTo(new Lookup<>("new", Outcome.STORED));
        assertThat(loads).hasValue(1);
        assertThat(store.entries).containsEntry(KEY, new MapStore.Stored("new", TTL));
    }

    @Test
    void aFailureToLoadAheadIsAnsweredWithWhatIsThere() throws Exception {
        CachePolicy eager = new CachePolicy(TTL, ABSENT_TTL, Duration.ZERO, 2);
        store.hold(KEY, "old", Duration.ofMillis(900), 700);

        assertThat(get(eager, () -> {
                    throw new InterruptedException("stopping");
                }))
                .isEqualTo(new Lookup<>("old", Outcome.HIT));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(flights.size()).isZero();
    }

    @Test
    void whatWasRemovedWhileItWasLoadedAheadIsNotStored() throws Exception {
        CachePolicy eager = new CachePolicy(TTL, ABSENT_TTL, Duration.ZERO, 2);
        store.hold(KEY, "old", Duration.ofMillis(900), 700);

        assertThat(get(eager, () -> {
                    store.remove("products", List.of(KEY));
                    return "new";
                }))
                .isEqualTo(new Lookup<>("new", Outcome.NOT_STORED));
        assertThat(store.entries).isEmpty();
    }
}
