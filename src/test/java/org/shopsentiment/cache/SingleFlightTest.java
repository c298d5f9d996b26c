package org.shopsentiment.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.cache.Lookup.Outcome;
import org.shopsentiment.monitoring.stats.CacheMonitor;

class SingleFlightTest {

    private static final CacheKey KEY = new CacheKey("products", "id=17");
    private static final int CALLERS = 24;

    private final MapStore store = new MapStore();
    private final CacheMonitor monitor =
            new CacheMonitor(() -> Instant.EPOCH, () -> 0, List.of("products"), key -> "group");
    private final Flights flights = new Flights(Duration.ofSeconds(60));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger loads = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private Lookup<String> get(Flights ofNode, Loader<String> loader) throws Exception {
        return get(store, ofNode, loader);
    }

    private Lookup<String> get(MapStore asked, Flights ofNode, Loader<String> loader) throws Exception {
        CachePolicy policy = new CachePolicy(Duration.ofSeconds(41), Duration.ofSeconds(41), Duration.ZERO, 2);
        return new ReadThroughCache(asked, ofNode, monitor, () -> 0, () -> Long.MIN_VALUE)
                .get(KEY, String.class, policy, loader);
    }

    private CompletableFuture<Lookup<String>> start(Flights ofNode, Loader<String> loader) {
        return start(store, ofNode, loader);
    }

    private CompletableFuture<Lookup<String>> start(MapStore asked, Flights ofNode, Loader<String> loader) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return get(asked, ofNode, loader);
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                threads);
    }

    private @Nullable String slow(@Nullable String value) throws InterruptedException {
        loads.incrementAndGet();
        begun.countDown();
        goOn.await();
        return value;
    }

    private static void awaitTrue(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    /** One leads, the others have asked the store and wait for it. */
    private List<CompletableFuture<Lookup<String>>> leaderAndWaiters(Loader<String> loader) throws Exception {
        List<CompletableFuture<Lookup<String>>> all = new ArrayList<>();
        all.add(start(flights, loader));
        begun.await();
        for (int i = 1; i < CALLERS; i++) {
            all.add(start(flights, loader));
        }
        awaitTrue(() -> flights.waiting() == CALLERS - 1);
        return all;
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "tea")
    void manyWhoMissAKeyAtATimeLoadItOnce(@Nullable String value) throws Exception {
        List<CompletableFuture<Lookup<String>>> all = leaderAndWaiters(() -> slow(value));
        goOn.countDown();

        for (CompletableFuture<Lookup<String>> one : all) {
            assertThat(one.join().value()).isEqualTo(value);
        }
        assertThat(all.stream().filter(one -> one.join().outcome() == Outcome.STORED))
                .hasSize(1);
        assertThat(all.stream().filter(one -> one.join().outcome() == Outcome.COLLAPSED))
                .hasSize(CALLERS - 1);
        assertThat(loads).hasValue(1);
        assertThat(flights.size()).isZero();
    }

    @Test
    void aFailingLoadFailsThoseWhoWaitForItWithTheLoadersOwnExceptionAndIsForgotten() throws Exception {
        IOException thrown = new IOException("database away");
        List<CompletableFuture<Lookup<String>>> all = leaderAndWaiters(() -> {
            slow(null);
            throw thrown;
        });
        goOn.countDown();

        for (CompletableFuture<Lookup<String>> one : all) {
            assertThatThrownBy(one::join)
                    .satisfies(e -> assertThat(e.getCause()).isSameAs(thrown));
        }
        assertThat(thrown).hasNoSuppressedExceptions();
        assertThat(loads).hasValue(1);
        assertThat(monitor.snapshot("products").orElseThrow().loadFailures().count())
                .isEqualTo(1);
        assertThat(flights.size()).isZero();
        assertThat(get(flights, () -> "tea")).isEqualTo(new Lookup<>("tea", Outcome.STORED));
    }

    @Test
    void anErrorOfTheLoaderReachesThoseWhoWaitToo() throws Exception {
        List<CompletableFuture<Lookup<String>>> all = leaderAndWaiters(() -> {
            slow(null);
            throw new StackOverflowError();
        });
        goOn.countDown();

        for (CompletableFuture<Lookup<String>> one : all) {
            assertThatThrownBy(one::join).hasCauseExactlyInstanceOf(StackOverflowError.class);
        }
        assertThat(flights.size()).isZero();
    }

    @Test
    void whoHasWaitedLongEnoughLoadsItselfAndDoesNotStore() throws Exception {
        Flights impatient = new Flights(Duration.ofMillis(1));
        CompletableFuture<Lookup<String>> leader = start(impatient, () -> slow("slow"));
        begun.await();

        assertThat(get(impatient, () -> "own")).isEqualTo(new Lookup<>("own", Outcome.NOT_STORED));

        goOn.countDown();
        assertThat(leader.join()).isEqualTo(new Lookup<>("slow", Outcome.STORED));
    }

    @Test
    void whoIsInterruptedWhileWaitingLoadsItselfAndStaysInterrupted() throws Exception {
        CompletableFuture<Lookup<String>> leader = start(flights, () -> slow("slow"));
        begun.await();

        Thread.currentThread().interrupt();
        assertThat(get(flights, () -> "own")).isEqualTo(new Lookup<>("own", Outcome.NOT_STORED));
        assertThat(Thread.interrupted()).isTrue();

        goOn.countDown();
        assertThat(leader.join().outcome()).isEqualTo(Outcome.STORED);
    }

    @Test
    void aLoaderThatAsksForItsOwnKeyLoadsItWithoutWaitingForItself() throws Exception {
        assertThat(get(flights, () -> get(flights, () -> "inner").value() + " and outer"))
                .isEqualTo(new Lookup<>("inner and outer", Outcome.STORED));
    }

    @Test
    void whoComesAfterARemovalDoesNotGetWhatALoadBeforeItFinds() throws Exception {
        CompletableFuture<Lookup<String>> before = start(flights, () -> slow("old"));
        begun.await();
        store.remove("products", List.of(KEY));

        assertThat(get(flights, () -> "new")).isEqualTo(new Lookup<>("new", Outcome.STORED));

        goOn.countDown();
        assertThat(before.join()).isEqualTo(new Lookup<>("old", Outcome.NOT_STORED));
        assertThat(get(flights, () -> "newer")).isEqualTo(new Lookup<>("new", Outcome.HIT));
        assertThat(flights.size()).isZero();
    }

    @Test
    void anotherNodesRemovalPartsLoadsToo() throws Exception {
        CompletableFuture<Lookup<String>> before = start(flights, () -> slow("old"));
        begun.await();
        store.remove("products", List.of(KEY));
        store.lease(KEY, String.class);

        assertThat(get(flights, () -> "new")).isEqualTo(new Lookup<>("new", Outcome.STORED));

        goOn.countDown();
        assertThat(before.join().outcome()).isEqualTo(Outcome.NOT_STORED);
    }

    @Test
    void withoutTheStoreConcurrentLoadsAreOneToo() throws Exception {
        store.failure = new CacheStoreException("AWAY", new IOException());
        List<CompletableFuture<Lookup<String>>> all = leaderAndWaiters(() -> slow("tea"));
        goOn.countDown();

        assertThat(all).allSatisfy(one -> assertThat(one.join().value()).isEqualTo("tea"));
        assertThat(all.get(0).join().outcome()).isEqualTo(Outcome.BYPASSED);
        assertThat(loads).hasValue(1);
        assertThat(store.calls).doesNotContain("lease", "put");
    }

    @Test
    void withoutTheStoreWhoComesAfterARemovalDoesNotGetWhatALoadBeforeItFinds() throws Exception {
        store.failure = new CacheStoreException("AWAY", new IOException());
        CompletableFuture<Lookup<String>> before = start(flights, () -> slow("old"));
        begun.await();
        flights.detach(List.of(KEY));

        assertThat(get(flights, () -> "new")).isEqualTo(new Lookup<>("new", Outcome.BYPASSED));

        goOn.countDown();
        assertThat(before.join().value()).isEqualTo("old");
        assertThat(flights.size()).isZero();
    }

    @Test
    void whoCanAskTheStoreAgainDoesNotWaitForALoadThatCouldNot() throws Exception {
        store.failure = new CacheStoreException("AWAY", new IOException());
        CompletableFuture<Lookup<String>> without = start(flights, () -> slow("old"));
        begun.await();
        store.failure = null;

        assertThat(get(flights, () -> "new")).isEqualTo(new Lookup<>("new", Outcome.STORED));

        goOn.countDown();
        assertThat(without.join().outcome()).isEqualTo(Outcome.BYPASSED);
    }

    @Test
    void clearingPartsTheLoadsOfThatCacheOnly() throws Exception {
        CompletableFuture<Lookup<String>> before = start(flights, () -> slow("old"));
        begun.await();

        flights.detachAll("others");
        assertThat(flights.size()).isEqualTo(1);
        flights.detachAll("products");
        assertThat(flights.size()).isZero();

        goOn.countDown();
        assertThat(before.join().value()).isEqualTo("old");
    }

    @Test
    void aValueThatTheLeaderFindsIsNotGivenToWhoCameAfterItsRemoval() throws Exception {
        MapStore found = new MapStore() {
            private final AtomicInteger leases = new AtomicInteger();

            @Override
            public <T> @Nullable Entry<T> get(CacheKey key, Type type) {
                return null;
            }

            @Override
            public <T> Entry<T> lease(CacheKey key, Type type) {
                Entry<T> entry = super.lease(key, type);
                if (leases.incrementAndGet() == 1) {
                    begun.countDown();
                    awaitTrue(() -> flights.waiting() == 1);
                }
                return entry;
            }
        };
        found.hold(KEY, "old", Duration.ofSeconds(41), 3);
        CompletableFuture<Lookup<String>> leader = start(found, flights, () -> "never");
        begun.await();
        found.remove("products", List.of(KEY));

        assertThat(get(found, flights, () -> "new")).isEqualTo(new Lookup<>("new", Outcome.STORED));
        assertThat(leader.join()).isEqualTo(new Lookup<>("old", Outcome.COLLAPSED));
    }

    @Test
    void whileOneLoadsAheadTheOthersAreAnsweredWithWhatIsThere() throws Exception {
        store.hold(KEY, "old", Duration.ofMillis(900), 700);
        CompletableFuture<Lookup<String>> ahead = start(flights, () -> slow("new"));
        begun.await();

        for (int i = 0; i < CALLERS; i++) {
            assertThat(get(flights, () -> "never")).isEqualTo(new Lookup<>("old", Outcome.HIT));
        }

        goOn.countDown();
        assertThat(ahead.join()).isEqualTo(new Lookup<>("new", Outcome.STORED));
        assertThat(loads).hasValue(1);
        assertThat(get(flights, () -> "never")).isEqualTo(new Lookup<>("new", Outcome.HIT));
    }
}
