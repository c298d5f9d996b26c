package org.shopsentiment.monitoring.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.CacheSize;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.Growth;
import org.shopsentiment.monitoring.stats.WindowedCache;

/**
 * How large one cache is.
 *
 * @param name the cache's name; untrusted
 * @param visibleName the name with its unseen characters made visible; untrusted
 * @param cells the figures, in the order of the table's columns
 */
public record SizeRow(String name, String visibleName, List<String> cells) {

    private static final Growth NOT_ASKED = new Growth(null, null);

    static SizeRow of(CacheSnapshot cache, Instant now) {
        return of(cache.name(), cache.size(), NOT_ASKED, now);
    }

    static SizeRow of(WindowedCache cache, Instant now) {
        return of(cache.name(), cache.size(), cache.growth(), now);
    }

    private static SizeRow of(String name, @Nullable CacheSize size, Growth growth, Instant now) {
        return new SizeRow(
                name,
                VisibleText.of(name),
                size == null
                        ? List.of(Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE, Wording.NONE)
                        : List.of(
                                Wording.count(size.entries()),
                                Wording.growth(growth.entries()),
                                size.approximateBytes() == null ? Wording.NONE : Wording.bytes(size.approximateBytes()),
                                Wording.bytesGrowth(growth.bytes()),
                                Wording.duration(Duration.between(size.at(), now)) + " ago"));
    }
}
