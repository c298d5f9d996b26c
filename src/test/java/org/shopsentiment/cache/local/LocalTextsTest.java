package org.shopsentiment.cache.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CacheStoreContract;
import org.shopsentiment.cache.TextStore;

class LocalTextsTest extends CacheStoreContract {

    private AtomicLong nanos;
    private LocalTexts texts;

    /** Called before this class's own fields are set. */
    @Override
    protected TextStore texts() {
        if (texts == null) {
            nanos = new AtomicLong();
            texts = new LocalTexts(5_000, nanos::get);
        }
        return texts;
    }

    @Test
    void anEntryEndsWithItsTimeToLive() {
        put(KEY, "tea", String.class);

        nanos.addAndGet(Duration.ofMillis(52_999).toNanos());
        assertThat(store.<String>get(KEY, String.class)).isNotNull();
        nanos.addAndGet(Duration.ofMillis(2).toNanos());
        assertThat(store.<String>get(KEY, String.class)).isNull();
    }

    @Test
    void aLeaseEndsToo() {
        long version = store.lease(KEY, String.class).version();
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());

        assertThat(store.put(KEY, "tea", String.class, LIFE, version))
                .isEqualTo(org.shopsentiment.cache.CacheStore.Stored.OUTDATED);
    }

    @Test
    void entriesAreBoundedInNumber() {
        for (int i = 0; i < 7_000; i++) {
            CacheKey key = new CacheKey("items", "id=" + i);
            store.put(
                    key, "x", String.class, LIFE, store.lease(key, String.class).version());
        }
        put(new CacheKey("others", "id=1"), "x", String.class);

        Map<String, Long> sizes = texts.sizes();
        assertThat(sizes.values().stream().mapToLong(Long::longValue).sum()).isBetween(4_000L, 5_000L);
    }
}
