package org.shopsentiment.monitoring.web;

import java.util.List;
import java.util.OptionalDouble;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.Timing;
import org.shopsentiment.monitoring.stats.WindowedCache;
import org.shopsentiment.monitoring.stats.window.Totals;

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

    /** Without anything counted, a window shows dashes where a mean or a rate would be. */
    static CacheRow of(WindowedCache cache) {
        Totals counted = cache.sum().counted();
        OptionalDouble saved = CacheSnapshot.timeSavedSeconds(counted);
        return new CacheRow(
                cache.name(),
                VisibleText.of(cache.name()),
                List.of(
                        Wording.rate(counted.hits(), counted.gets()),
                        Wording.count(counted.hits()),
                        Wording.count(counted.misses()),
                        Wording.count(counted.errors()),
                        Wording.count(counted.puts()),
                        Wording.count(counted.removals()),
                        Wording.seconds(counted.meanGetSeconds()),
                        Wording.seconds(counted.meanLoadSeconds()),
                        Wording.seconds(saved)),
                Wording.loses(saved));
    }
}
