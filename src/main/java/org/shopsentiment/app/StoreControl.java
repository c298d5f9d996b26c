package org.shopsentiment.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.LongSupplier;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.CacheStore;
import org.shopsentiment.cache.CacheStoreException;
import org.shopsentiment.monitoring.CacheControl;
import org.shopsentiment.monitoring.CacheUnreachableException;

/** What an administrator does to entries goes the way of every removal, so it is counted like one. */
@Singleton
class StoreControl implements CacheControl {

    private final CacheStore store;

    @Inject
    StoreControl(CacheStore store) {
        this.store = store;
    }

    @Override
    public boolean evict(String cache, String key) {
        return removed(() -> store.remove(cache, List.of(new CacheKey(cache, key)))) > 0;
    }

    @Override
    public long clear(String cache) {
        return removed(() -> store.clear(cache));
    }

    private static long removed(LongSupplier removal) {
        try {
            return removal.getAsLong();
        } catch (CacheStoreException e) {
            throw new CacheUnreachableException(e.code());
        }
    }
}
