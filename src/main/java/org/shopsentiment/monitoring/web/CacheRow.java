package org.shopsentiment.monitoring.web;

import java.util.List;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.Timing;

/**
 * One cache's row.
 *
 * @param name the cache's name; untrusted
 * @param visibleName the name with its unseen characters made visible; untrusted
 * @param cells the figures, in the order of the table's columns, the time saved last
 * @param loses whether the cache loses time
 */
public record CacheRow(String name, String visibleName, List<String> cells, boolean loses) {

    static CacheRow of(CacheSnapshot cache) {
        return new CacheRow(
                cache.name(),
                VisibleText.of(cache.name()),
                List.of(
                        Wording.rate(cache.hits(), cache.gets()),
                        Wording.count(cache.hits()),
                        Wording.count(cache.misses()),
                        Wording.count(cache.errorCount()),
                        Wording.count(cache.put().count()),
                        Wording.count(cache.removals()),
                        Wording.seconds(cache.get().meanSeconds()),
                        Wording.seconds(Timing.of(cache.loads()).meanSeconds()),
                        Wording.seconds(cache.timeSavedSeconds())),
                Wording.loses(cache.timeSavedSeconds()));
    }
}
