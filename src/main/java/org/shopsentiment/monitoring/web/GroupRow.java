package org.shopsentiment.monitoring.web;

import java.util.List;
import java.util.OptionalDouble;
import org.shopsentiment.monitoring.stats.CacheSnapshot;
import org.shopsentiment.monitoring.stats.group.GroupCounts;

/**
 * One group of keys.
 *
 * @param name the group's name; untrusted
 * @param visibleName the name with its unseen characters made visible; untrusted
 * @param cells the figures, in the order of the table's columns, the time saved last
 * @param loses whether caching the group loses time
 */
public record GroupRow(String name, String visibleName, List<String> cells, boolean loses) {

    static GroupRow of(GroupCounts group) {
        OptionalDouble saved = CacheSnapshot.timeSavedSeconds(group);
        return new GroupRow(
                group.name(),
                VisibleText.of(group.name()),
                List.of(
                        Wording.rate(group.hits(), group.gets()),
                        Wording.count(group.hits()),
                        Wording.count(group.misses()),
                        Wording.seconds(saved)),
                Wording.loses(saved));
    }
}
