package org.shopsentiment.monitoring.web;

import java.util.List;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.Timing;

/**
 * What the page shows of one cache only.
 *
 * @param visibleName the cache's name with its unseen characters made visible, empty where none was chosen; untrusted
 * @param groups its groups of keys, those with the most lookups first, {@value #MOST_GROUPS} at most
 * @param moreGroups how many more there are, in words; empty where that is all
 * @param times how long its operations took
 * @param improvement the mean answer with the cache against the mean load, in words; empty where one is not known
 */
public record ChosenCache(
        String visibleName, List<GroupRow> groups, String moreGroups, List<TimeRow> times, String improvement) {

    /** All caches are shown. */
    static final ChosenCache NONE = new ChosenCache("", List.of(), "", List.of(), "");

    private static final int MOST_GROUPS = 20;

    static ChosenCache of(CacheSnapshot cache) {
        int more = cache.groups().size() - MOST_GROUPS;
        return new ChosenCache(
                VisibleText.of(cache.name()),
                cache.groups().stream().limit(MOST_GROUPS).map(GroupRow::of).toList(),
                more > 0 ? "and " + Wording.count(more) + " more" : "",
                List.of(
                        TimeRow.of("hit", "Hit", cache.hitGets()),
                        TimeRow.of("miss", "Miss", cache.missGets()),
                        TimeRow.of("load", "Load", cache.loads()),
                        TimeRow.of("put", "Put", cache.put())),
                improvement(cache));
    }

    private static String improvement(CacheSnapshot cache) {
        var load = Timing.of(cache.loads()).meanSeconds();
        var answer = cache.meanAnswerSeconds();
        return answer.isEmpty() || load.isEmpty()
                ? ""
                : "Mean answer with the cache " + Wording.seconds(answer) + ", without it " + Wording.seconds(load)
                        + ".";
    }
}
