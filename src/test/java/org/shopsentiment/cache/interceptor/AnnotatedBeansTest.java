package org.shopsentiment.cache.interceptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.Cache;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CachePolicies;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.CacheStoreException;
import org.shopsentiment.cache.Entry;
import org.shopsentiment.cache.Flights;
import org.shopsentiment.cache.Lookup.Outcome;
import org.shopsentiment.cache.MapStore;
import org.shopsentiment.cache.ReadThroughCache;
import org.shopsentiment.cache.WriteThroughCache;
import org.shopsentiment.cache.annotation.CacheName;
import org.shopsentiment.cache.annotation.CachePut;
import org.shopsentiment.cache.annotation.CacheRemove;
import org.shopsentiment.cache.annotation.CacheRemoveAll;
import org.shopsentiment.cache.annotation.CacheResult;
import org.shopsentiment.cache.annotation.CacheValue;
import org.shopsentiment.monitoring.stats.CacheMonitor;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.StatisticsRecorder;
import org.shopsentiment.monitoring.stats.Ticker;
import org.shopsentiment.monitoring.stats.key.KeyRow;

@EnableWeld
class AnnotatedBeansTest {

    public record Query(@Nullable Integer page, @Nullable String category) {}

    @Singleton
    static class Shop {

        final List<String> calls = new ArrayList<>();

        @CacheResult(cacheName = "lists", ttl = 43)
        public @Nullable String list(@Nullable Integer page, @Nullable String category) throws IOException {
            calls.add("list " + page + " " + category);
            if ("broken".equals(category)) {
                throw new IOException("database away");
            }
            return "absent".equals(category) ? null : "answer " + page;
        }

        @CacheResult(cacheName = "items")
        public List<Query> item(@org.shopsentiment.cache.annotation.CacheKey("id") long number, String userAgent) {
            calls.add("item " + number + " " + userAgent);
            return List.of(new Query(7, "seven"));
        }

        public @Nullable String selfCall() throws IOException {
            return list(1, null);
        }

        @CachePut(cacheName = "lists")
        public @Nullable String rename(@Nullable Integer page, @Nullable String category) throws IOException {
            if ("broken".equals(category)) {
                throw new IOException("not written");
            }
            return "renamed " + page;
        }

        @CachePut(cacheName = "items")
        public String restock(
                @org.shopsentiment.cache.annotation.CacheKey("id") long number, @CacheValue List<Query> stock) {
            return "done";
        }

        @CacheRemove(cacheName = "lists")
        public void drop(List<Query> queries) {
            calls.add("drop " + queries.size());
        }

        @CacheRemove(cacheName = "items")
        public void write(@org.shopsentiment.cache.annotation.CacheKey("id") long number, boolean fail) {
            if (fail) {
                throw new IllegalStateException("not written");
            }
        }

        @CacheRemoveAll(cacheName = {"lists", "items"})
        public void dropAll(boolean fail) {
            if (fail) {
                throw new IllegalStateException("half done");
            }
        }
    }

    @Singleton
    static class Till {

        final Cache prices;

        @Inject
        Till(@CacheName(value = "prices", ttl = 19) Cache prices) {
            this.prices = prices;
        }
    }

    @Singleton
    static class Beans {

        private final Flights flights = new Flights(Duration.ofSeconds(20));

        @Produces
        @Singleton
        Ticker ticker() {
            return () -> 0;
        }

        @Produces
        @Singleton
        StatisticsRecorder recorder(Ticker ticker, DeclaredCaches declared) {
            return new CacheMonitor(() -> Instant.EPOCH, ticker, declared.names(), key -> "group of " + key.charAt(0));
        }

        @Produces
        @Singleton
        ReadThroughCache cache(CacheStore store, StatisticsRecorder recorder, Ticker ticker) {
            return new ReadThroughCache(store, flights, recorder, ticker, () -> Long.MIN_VALUE);
        }

        @Produces
        @Singleton
        WriteThroughCache writes(CacheStore store) {
            return new WriteThroughCache(store, flights, () -> Long.MIN_VALUE);
        }

        @Produces
        @Singleton
        CachePolicies policies() {
            return new CachePolicies(Duration.ofSeconds(47), Duration.ofSeconds(11), Map.of());
        }
    }

    @Singleton
    static class SharedMapStore extends MapStore {}

    @WeldSetup
    final WeldInitiator weld = WeldInitiator.of(new Weld()
            .disableDiscovery()
            .addExtension(new DeclaredCaches())
            .beanClasses(
                    Shop.class,
                    Beans.class,
                    SharedMapStore.class,
                    CacheOutcomes.class,
                    CacheResultInterceptor.class,
                    CachePutInterceptor.class,
                    CacheRemoveInterceptor.class,
                    NamedCaches.class,
                    Till.class,
                    CacheRemoveAllInterceptor.class,
                    MonitoredInterceptor.class));

    @Inject
    Shop shop;

    @Inject
    Till till;

    @Inject
    CacheStore store;

    @Inject
    SharedMapStore map;

    @Inject
    StatisticsRecorder recorder;

    @Inject
    CacheOutcomes outcomes;

    private CacheSnapshot counted(String cache) {
        return ((CacheMonitor) recorder).snapshot(cache).orElseThrow();
    }

    @Test
    void cachesThatBeansDeclareAreKnownBeforeTheirFirstLookup() {
        assertThat(((CacheMonitor) recorder).snapshot().caches())
                .extracting(CacheSnapshot::name)
                .containsExactly("items", "lists", "prices");
    }

    @Test
    void anAnnotatedCallIsCountedOnceAndLoadsOnce() throws Exception {
        shop.list(2, "Books");
        assertThat(outcomes.last()).contains(Outcome.STORED);
        for (int i = 0; i < 9; i++) {
            assertThat(shop.list(2, "Books")).isEqualTo("answer 2");
        }

        assertThat(outcomes.last()).contains(Outcome.HIT);
        assertThat(shop.calls).containsExactly("list 2 Books");
        assertThat(counted("lists").hits()).isEqualTo(9);
        assertThat(counted("lists").misses()).isEqualTo(1);
        assertThat(counted("lists").loads().count()).isEqualTo(1);
        assertThat(counted("lists").put().count()).isEqualTo(1);
        assertThat(counted("lists").keys().hits()).containsExactly(new KeyRow("page=2&category=Books", 9, 9, 9, false));
        assertThat(counted("lists").keys().misses())
                .containsExactly(new KeyRow("page=2&category=Books", 1, 1, 1, false));
    }

    @Test
    void aDirectCallOfTheCacheServiceIsCountedOnce() {
        store.get(new CacheKey("lists", "all"), String.class);

        assertThat(counted("lists").misses()).isEqualTo(1);
        assertThat(counted("lists").gets()).isEqualTo(1);
    }

    @Test
    void aSelfCallIsTheMethodAndNoLookup() throws Exception {
        assertThat(shop.selfCall()).isEqualTo("answer 1");

        assertThat(counted("lists").gets()).isZero();
    }

    @Test
    void aStoredNullIsAHit() throws Exception {
        shop.list(1, "absent");
        assertThat(shop.list(1, "absent")).isNull();

        assertThat(counted("lists").hits()).isEqualTo(1);
        assertThat(shop.calls).hasSize(1);
    }

    @Test
    void anExceptionReachesTheCallerAsItIsAndIsNotStored() {
        assertThatThrownBy(() -> shop.list(1, "broken")).isExactlyInstanceOf(IOException.class);
        assertThatThrownBy(() -> shop.list(1, "broken")).hasMessage("database away");

        assertThat(map.entries).isEmpty();
        assertThat(counted("lists").misses()).isEqualTo(2);
        assertThat(counted("lists").loadFailures().count()).isEqualTo(2);
    }

    @Test
    void onlyMarkedParametersMakeTheKey() {
        shop.item(17, "curl");
        shop.item(17, "firefox");

        assertThat(shop.calls).containsExactly("item 17 curl");
        assertThat(map.entries).containsOnlyKeys(new CacheKey("items", "id=17"));
    }

    @Test
    void theMethodsTimeToLiveGoesBeforeTheDefault() throws Exception {
        shop.list(1, null);
        shop.item(17, "curl");

        assertThat(map.entries.get(new CacheKey("lists", "page=1")).ttl()).isEqualTo(Duration.ofSeconds(43));
        assertThat(map.entries.get(new CacheKey("items", "id=17")).ttl()).isEqualTo(Duration.ofSeconds(47));
    }

    @Test
    void aCollectionOfKeysRemovesEachAndOnlyThose() throws Exception {
        shop.list(1, null);
        shop.list(2, "Books");
        shop.list(3, "Books");

        shop.drop(List.of(new Query(1, null), new Query(2, "Books"), new Query(9, "Toys")));

        assertThat(map.entries).containsOnlyKeys(new CacheKey("lists", "page=3&category=Books"));
        assertThat(counted("lists").removals()).isEqualTo(2);
        assertThat(counted("lists").remove().count()).isEqualTo(1);
    }

    @Test
    void nothingIsRemovedWhenTheWriteFails() {
        shop.item(17, "curl");

        assertThatThrownBy(() -> shop.write(17, true)).hasMessage("not written");
        assertThat(map.entries).hasSize(1);

        shop.write(17, false);
        assertThat(map.entries).isEmpty();
    }

    @Test
    void cachesAreClearedEvenWhenTheMethodFailsHalfway() throws Exception {
        shop.list(1, null);
        shop.item(17, "curl");
        map.entries.put(new CacheKey("others", "a"), new MapStore.Stored("kept", Duration.ofSeconds(1)));

        assertThatThrownBy(() -> shop.dropAll(true)).hasMessage("half done");

        assertThat(map.entries).containsOnlyKeys(new CacheKey("others", "a"));
        assertThat(counted("lists").removals()).isEqualTo(1);
    }

    @Test
    void aStoreThatFailsIsCountedAsAnErrorAndNeitherHitNorMiss() throws Exception {
        map.failure = new CacheStoreException("AWAY", new IOException());

        assertThat(shop.list(1, null)).isEqualTo("answer 1");
        shop.write(17, false);
        shop.dropAll(false);

        assertThat(outcomes.last()).contains(Outcome.BYPASSED);
        assertThat(counted("lists").gets()).isZero();
        assertThat(counted("lists").errors()).isEqualTo(Map.of(CacheOperation.GET, 1L, CacheOperation.CLEAR, 1L));
        assertThat(counted("items").errors()).isEqualTo(Map.of(CacheOperation.REMOVE, 1L, CacheOperation.CLEAR, 1L));
    }

    @Test
    void anEntryThatCannotBeReadIsAMissAndAnError() throws Exception {
        map.states.put(new CacheKey("lists", "page=1"), Entry.unreadable(7));

        assertThat(shop.list(1, null)).isEqualTo("answer 1");

        assertThat(counted("lists").misses()).isEqualTo(1);
        assertThat(counted("lists").errors()).isEqualTo(Map.of(CacheOperation.DECODE, 1L));
        assertThat(counted("lists").put().count()).isEqualTo(1);
    }

    @Test
    void aPutThatFailsIsAnErrorAndNoPut() throws Exception {
        map.putFailure = new CacheStoreException("OOM", new IOException());

        shop.list(1, null);

        assertThat(outcomes.last()).contains(Outcome.NOT_STORED);
        assertThat(counted("lists").errors()).isEqualTo(Map.of(CacheOperation.PUT, 1L));
        assertThat(counted("lists").put().count()).isZero();
    }

    @Test
    void anAnswerThatIsTooLargeIsCountedAndIsNoPut() throws Exception {
        map.tooLarge = true;

        shop.list(1, null);

        assertThat(outcomes.last()).contains(Outcome.NOT_STORED);
        assertThat(counted("lists").oversized()).isEqualTo(1);
        assertThat(counted("lists").put().count()).isZero();
        assertThat(counted("lists").errorCount()).isZero();
    }

    @Test
    void aLookupOfManyKeysCountsEachOfThem() {
        map.hold(new CacheKey("lists", "page=1"), "tea", Duration.ofSeconds(5), 3);
        map.states.put(new CacheKey("lists", "page=2"), Entry.unreadable(7));

        store.getAll(
                List.of(
                        new CacheKey("lists", "page=1"),
                        new CacheKey("lists", "page=2"),
                        new CacheKey("items", "id=3")),
                String.class);

        assertThat(counted("lists").hits()).isEqualTo(1);
        assertThat(counted("lists").misses()).isEqualTo(1);
        assertThat(counted("lists").errors()).isEqualTo(Map.of(CacheOperation.DECODE, 1L));
        assertThat(counted("items").misses()).isEqualTo(1);
    }

    @Test
    void anEntryWhoseTimeHasEndedIsAMiss() throws Exception {
        map.hold(new CacheKey("lists", "page=1"), "old", Duration.ofSeconds(-1), 3);

        assertThat(shop.list(1, null)).isEqualTo("answer 1");

        assertThat(counted("lists").misses()).isEqualTo(1);
        assertThat(counted("lists").hits()).isZero();
    }

    @Test
    void aLeaseIsNoLookupAndItsFailureAnErrorOfStoring() throws Exception {
        map.leaseFailure = new CacheStoreException("OOM", new IOException());

        assertThat(shop.list(1, null)).isEqualTo("answer 1");

        assertThat(counted("lists").gets()).isEqualTo(1);
        assertThat(counted("lists").errors()).isEqualTo(Map.of(CacheOperation.PUT, 1L));
    }

    @Test
    void whatAMethodWritesIsTheCachedAnswerFromThenOn() throws Exception {
        shop.list(1, null);
        shop.rename(1, null);
        shop.restock(17, List.of(new Query(3, "three")));

        assertThat(shop.list(1, null)).isEqualTo("renamed 1");
        assertThat(shop.item(17, "curl")).containsExactly(new Query(3, "three"));
        assertThat(shop.calls).containsExactly("list 1 null");
        assertThat(map.entries.get(new CacheKey("lists", "page=1")).ttl()).isEqualTo(Duration.ofSeconds(43));
        assertThat(counted("lists").put().count()).isEqualTo(2);
    }

    @Test
    void aWriteThatFailsStoresAndRemovesNothing() throws Exception {
        shop.list(1, "broken2");

        assertThatThrownBy(() -> shop.rename(1, "broken")).hasMessage("not written");

        assertThat(map.entries).hasSize(1);
        assertThat(counted("lists").put().count()).isEqualTo(1);
    }

    @Test
    void aCacheByNameIsCountedAsAnyOther() throws Exception {
        till.prices.get("id=1", String.class, () -> "7.50");
        till.prices.get("id=1", String.class, () -> "8.50");

        assertThat(counted("prices").hits()).isEqualTo(1);
        assertThat(counted("prices").misses()).isEqualTo(1);
        assertThat(map.entries.get(new CacheKey("prices", "id=1")).ttl()).isEqualTo(Duration.ofSeconds(19));
    }
}
