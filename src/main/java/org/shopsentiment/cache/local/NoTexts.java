package org.shopsentiment.cache.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.cache.CacheKey;
import org.shopsentiment.cache.TextStore;

/** Keeps nothing: caching switched off. */
public final class NoTexts implements TextStore {

    @Override
    public byte @Nullable [] get(CacheKey key) {
        return null;
    }

    @Override
    public List<byte @Nullable []> getAll(List<CacheKey> keys) {
        return Collections.nCopies(keys.size(), null);
    }

    /** A new version each time, so that no call waits for another's load. */
    @Override
    public byte[] lease(CacheKey key, String lease, Duration life) {
        return lease.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean replace(CacheKey key, String beginning, byte[] text, Duration life) {
        return false;
    }

    @Override
    public long remove(String cacheName, Collection<CacheKey> keys) {
        return 0;
    }

    @Override
    public long clear(String cacheName) {
        return 0;
    }
}
