package org.shopsentiment.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.CacheStore.Stored;
import org.shopsentiment.cache.json.JsonbCodec;

/** What every store of entries does, wherever it keeps them. */
public abstract class CacheStoreContract {

    public record Item(String name, int stock) {}

    protected static final Lifetime LIFE = life(Duration.ofSeconds(53));
    protected static final CacheKey KEY = new CacheKey("items", "id=17");

    protected final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_800_000_000));
    protected final CacheStore store = node();

    /** Where the store under test keeps its texts; the same for all stores of a test. */
    protected abstract TextStore texts();

    /** One more node on the same texts. */
    protected final CacheStore node() {
        return new CodedStore(
                texts(),
                new JsonbCodec(JsonbBuilder.create()),
                new Flights(Duration.ofSeconds(20)),
                new StoreLimits(100_000, Duration.ofSeconds(30)),
                () -> now.get(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    protected static Lifetime life(Duration ttl) {
        return new Lifetime(ttl, Duration.ZERO, Duration.ofMillis(7));
    }

    protected final void put(CacheKey key, @Nullable Object value, Class<?> type) {
        assertThat(store.put(key, value, type, LIFE, store.lease(key, type).version()))
                .isEqualTo(Stored.YES);
    }

    private static <T> @Nullable T live(@Nullable Entry<T> entry) {
        assertThat(Objects.requireNonNull(entry).live()).isTrue();
        return entry.value();
    }

    @Test
    void manyAreLeasedAndStoredAsOneByOne() {
        CacheKey stored = new CacheKey("items", "id=19");
        CacheKey removed = new CacheKey("items", "id=23");
        CacheKey large = new CacheKey("items", "id=29");
        put(stored, "tea", String.class);

        Map<CacheKey, Entry<String>> leases = store.leaseAll(List.of(KEY, stored, removed, large), String.class);
        assertThat(live(leases.get(stored))).isEqualTo("tea");
        assertThat(Objects.requireNonNull(leases.get(KEY)).state()).isEqualTo(Entry.State.LEASED);
        store.remove("items", List.of(removed));
        Map<CacheKey, CacheStore.NewValue> values = new HashMap<>();
        leases.forEach((key, lease) -> values.put(
                key, new CacheStore.NewValue(key.equals(large) ? "x".repeat(100_001) : "new", LIFE, lease.version())));

        assertThat(store.putAll(values, String.class))
                .containsEntry(KEY, Stored.YES)
                .containsEntry(stored, Stored.YES)
                .containsEntry(removed, Stored.OUTDATED)
                .containsEntry(large, Stored.TOO_LARGE);
        assertThat(live(store.<String>get(KEY, String.class))).isEqualTo("new");
        assertThat(live(store.<String>get(stored, String.class))).isEqualTo("new");
        assertThat(store.<String>get(removed, String.class)).isNull();
    }

    @Test
    void anEntryComesBackWithItsTypeItsTimeLeftAndItsLoadTime() {
        put(KEY, new Item("Kettle", 7), Item.class);
        now.set(now.get().plusSeconds(3));

        Entry<Item> entry = Objects.requireNonNull(store.get(KEY, Item.class));

        assertThat(entry.value()).isEqualTo(new Item("Kettle", 7));
        assertThat(entry.leftMillis()).isEqualTo(50_000);
        assertThat(entry.loadMillis()).isEqualTo(7);
    }

    @Test
    void textComesBackAsItIs() {
        put(KEY, "{\"a\":\"é😀\"}", String.class);

        assertThat(live(store.<String>get(KEY, String.class))).isEqualTo("{\"a\":\"é😀\"}");
    }

    @Test
    void noEntryIsNotAStoredNull() {
        assertThat(store.<Item>get(KEY, Item.class)).isNull();

        put(KEY, null, Item.class);

        assertThat(live(store.<Item>get(KEY, Item.class))).isNull();
    }

    @Test
    void aLeaseIsNoValueAndTheNextOneIsTheSame() {
        Entry<Item> first = store.lease(KEY, Item.class);
        Entry<Item> second = node().lease(KEY, Item.class);

        assertThat(first.state()).isEqualTo(Entry.State.LEASED);
        assertThat(second).isEqualTo(first).isEqualTo(store.<Item>get(KEY, Item.class));
    }

    @Test
    void aLeaseOfAKeyWithAValueIsThatValue() {
        put(KEY, new Item("Kettle", 7), Item.class);

        assertThat(live(store.<Item>lease(KEY, Item.class))).isEqualTo(new Item("Kettle", 7));
    }

    @Test
    void aRemovalEndsALeaseSoThatWhatWasLoadedBeforeItIsNotStored() {
        long before = store.lease(KEY, Item.class).version();
        node().remove("items", List.of(KEY));

        assertThat(store.put(KEY, new Item("old", 1), Item.class, LIFE, before)).isEqualTo(Stored.OUTDATED);
        assertThat(store.<Item>get(KEY, Item.class)).isNull();

        long after = node().lease(KEY, Item.class).version();
        assertThat(store.put(KEY, new Item("old", 1), Item.class, LIFE, before)).isEqualTo(Stored.OUTDATED);
        assertThat(store.put(KEY, new Item("new", 2), Item.class, LIFE, after)).isEqualTo(Stored.YES);
        assertThat(live(store.<Item>get(KEY, Item.class))).isEqualTo(new Item("new", 2));
    }

    @Test
    void clearingEndsLeasesToo() {
        long before = store.lease(KEY, Item.class).version();
        node().clear("items");

        assertThat(store.put(KEY, new Item("old", 1), Item.class, LIFE, before)).isEqualTo(Stored.OUTDATED);
    }

    @Test
    void ofTwoThatLoadedUnderOneLeaseTheFirstStores() {
        long version = store.lease(KEY, Item.class).version();

        assertThat(node().put(KEY, new Item("first", 1), Item.class, LIFE, version))
                .isEqualTo(Stored.YES);
        assertThat(store.put(KEY, new Item("second", 2), Item.class, LIFE, version))
                .isEqualTo(Stored.OUTDATED);
        assertThat(live(store.<Item>get(KEY, Item.class))).isEqualTo(new Item("first", 1));
    }

    @Test
    void aValueIsReplacedUnderItsOwnVersion() {
        put(KEY, new Item("old", 1), Item.class);
        long version = Objects.requireNonNull(store.get(KEY, Item.class)).version();

        assertThat(store.put(KEY, new Item("new", 2), Item.class, LIFE, version))
                .isEqualTo(Stored.YES);
        assertThat(store.put(KEY, new Item("newer", 3), Item.class, LIFE, version))
                .isEqualTo(Stored.OUTDATED);
    }

    @Test
    void aValueKeptLongerThanItsTimeToLiveIsExpiredMeanwhile() {
        Lifetime longer = new Lifetime(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ZERO);
        store.put(
                KEY, "tea", String.class, longer, store.lease(KEY, String.class).version());
        now.set(now.get().plusMillis(5_000));

        Entry<String> entry = Objects.requireNonNull(store.get(KEY, String.class));

        assertThat(entry.state()).isEqualTo(Entry.State.EXPIRED);
        assertThat(entry.value()).isEqualTo("tea");
        assertThat(entry.leftMillis()).isZero();
    }

    @Test
    void aClockThatJumpsAheadEndsAValueAndOneThatJumpsBackDoesNotHarmIt() {
        put(KEY, "tea", String.class);

        now.set(now.get().plus(Duration.ofDays(400)));
        assertThat(Objects.requireNonNull(store.get(KEY, String.class)).state()).isEqualTo(Entry.State.EXPIRED);

        now.set(now.get().minus(Duration.ofDays(4_000)));
        assertThat(live(store.<String>get(KEY, String.class))).isEqualTo("tea");
    }

    @Test
    void anEntryThatIsNotOfItsTypeIsUnreadableAndCanBeReplaced() {
        put(KEY, "no json", String.class);

        Entry<Item> entry = Objects.requireNonNull(store.get(KEY, Item.class));
        assertThat(entry.state()).isEqualTo(Entry.State.UNREADABLE);

        put(KEY, new Item("Kettle", 7), Item.class);
        assertThat(live(store.<Item>get(KEY, Item.class))).isEqualTo(new Item("Kettle", 7));
    }

    @Test
    void aValueBeyondTheBoundIsNotStored() {
        long version = store.lease(KEY, String.class).version();

        assertThat(store.put(KEY, "x".repeat(100_001), String.class, LIFE, version))
                .isEqualTo(Stored.TOO_LARGE);
        assertThat(store.put(KEY, "é".repeat(50_001), String.class, LIFE, version))
                .isEqualTo(Stored.TOO_LARGE);
        assertThat(store.put(KEY, "é".repeat(50_000), String.class, LIFE, version))
                .isEqualTo(Stored.YES);
    }

    @Test
    void manyKeysAreLookedUpAtOnce() {
        CacheKey other = new CacheKey("others", "id=19");
        CacheKey absent = new CacheKey("items", "id=23");
        put(KEY, "tea", String.class);
        put(other, null, String.class);

        Map<CacheKey, Entry<String>> found = store.getAll(List.of(absent, KEY, other), String.class);

        assertThat(found).containsOnlyKeys(KEY, other);
        assertThat(live(found.get(KEY))).isEqualTo("tea");
        assertThat(live(found.get(other))).isNull();
        assertThat(store.getAll(List.of(), String.class)).isEmpty();
    }

    @Test
    void removalSaysHowManyWereThere() {
        List<CacheKey> keys = IntStream.range(0, 2_500)
                .mapToObj(i -> new CacheKey("items", "id=" + i))
                .toList();
        keys.subList(0, 1_300).forEach(key -> put(key, "x", String.class));
        put(new CacheKey("items", "id=9999"), "kept", String.class);

        assertThat(store.remove("items", keys)).isEqualTo(1_300);
        assertThat(store.getAll(keys, String.class)).isEmpty();
        assertThat(store.<String>get(new CacheKey("items", "id=9999"), String.class))
                .isNotNull();
        assertThat(store.remove("items", List.of())).isZero();
    }

    @Test
    void clearingRemovesTheEntriesOfOneCacheAndNothingElse() {
        for (int i = 0; i < 1_700; i++) {
            put(new CacheKey("a*b?[c]", "id=" + i), "x", String.class);
        }
        List<CacheKey> kept = List.of(new CacheKey("a*b?[c]:d", "id=1"), new CacheKey("aXbYc", "id=1"));
        kept.forEach(key -> put(key, "x", String.class));

        assertThat(store.clear("a*b?[c]")).isEqualTo(1_700);
        assertThat(store.getAll(kept, String.class)).containsOnlyKeys(kept);
        assertThat(store.<String>get(new CacheKey("a*b?[c]", "id=7"), String.class))
                .isNull();
    }
}
