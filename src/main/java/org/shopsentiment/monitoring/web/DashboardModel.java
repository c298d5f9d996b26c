package org.shopsentiment.monitoring.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.MonitorSnapshot;
import org.shopsentiment.monitoring.stats.StatisticsSource;
import org.shopsentiment.monitoring.stats.WindowedSnapshot;
import org.shopsentiment.monitoring.stats.key.KeyRanking;

/**
 * What the page shows before its script has asked for anything.
 *
 * @param since when measuring began
 * @param uptime for how long
 * @param cache the chosen cache, empty for all; untrusted
 * @param limit how many keys a ranking shows
 * @param windows the windows to choose from
 * @param trends how far back the charts can reach
 * @param cacheNames the caches there are; untrusted
 * @param figures the totals of what was chosen
 * @param caches the rows of what was chosen
 * @param sizes how large each of those caches is
 * @param grown whether the sizes tell by how much they grew
 * @param misses why lookups missed, a row for each of those caches
 * @param one what is shown of the chosen cache only
 * @param topHits the keys with the most hits
 * @param topMisses the keys with the most misses
 */
public record DashboardModel(
        String since,
        String uptime,
        String cache,
        int limit,
        List<Choice> windows,
        List<Choice> trends,
        List<String> cacheNames,
        Figures figures,
        List<CacheRow> caches,
        List<SizeRow> sizes,
        boolean grown,
        List<MissRow> misses,
        ChosenCache one,
        List<KeyRow> topHits,
        List<KeyRow> topMisses) {

    static DashboardModel of(StatisticsSource source, View view) {
        MonitorSnapshot all = source.snapshot();
        Optional<MonitorSnapshot> chosen = all.only(view.cache());
        Optional<CacheSnapshot> one = chosen.map(snapshot -> snapshot.caches().get(0));
        MonitorSnapshot shown = chosen.orElse(all);
        Duration window = view.window();
        WindowedSnapshot recent = window == null ? null : WindowedSnapshot.of(shown, window, source);
        KeyRanking keys = shown.keys(view.limit());
        return new DashboardModel(
                Wording.moment(shown.since()),
                Wording.duration(shown.uptime()),
                one.map(CacheSnapshot::name).orElse(""),
                view.limit(),
                Choice.windows(window),
                Choice.trends(view.trend()),
                all.caches().stream().map(CacheSnapshot::name).toList(),
                recent == null ? Figures.of(shown) : Figures.of(recent.all()),
                recent == null
                        ? shown.caches().stream().map(CacheRow::of).toList()
                        : recent.caches().stream().map(CacheRow::of).toList(),
                recent == null
                        ? shown.caches().stream()
                                .map(cache -> SizeRow.of(cache, all.takenAt()))
                                .toList()
                        : recent.caches().stream()
                                .map(cache -> SizeRow.of(cache, all.takenAt()))
                                .toList(),
                recent != null,
                shown.caches().stream().map(MissRow::of).toList(),
                one.map(ChosenCache::of).orElse(ChosenCache.NONE),
                KeyRow.ranking(keys.hits()),
                KeyRow.ranking(keys.misses()));
    }

    /**
     * The choices for the number of keys.
     *
     * @return in ascending order
     */
    public List<Integer> limits() {
        return View.LIMITS;
    }

    /**
     * What the totals are about.
     *
     * @return the chosen cache or a word for all
     */
    public String scope() {
        return cache.isEmpty() ? "all caches" : VisibleText.of(cache);
    }
}
