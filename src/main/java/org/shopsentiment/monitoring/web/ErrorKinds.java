package org.shopsentiment.monitoring.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.shopsentiment.monitoring.stats.CacheOperation;
import org.shopsentiment.monitoring.stats.MonitorSnapshot;

/** What failed how often, in words; the page's script says it the same way. */
final class ErrorKinds {

    private ErrorKinds() {}

    /** The kinds that there were, such as {@code 119 lookups, 1 store}; empty when there were none. */
    static String of(MonitorSnapshot snapshot) {
        return Arrays.stream(CacheOperation.values())
                .map(kind -> counted(snapshot.sum(cache -> cache.errors().getOrDefault(kind, 0L)), kind))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(long times, CacheOperation kind) {
        boolean one = times == 1;
        String word =
                switch (kind) {
                    case GET -> one ? "lookup" : "lookups";
                    case DECODE -> one ? "unreadable entry" : "unreadable entries";
                    case PUT -> one ? "store" : "stores";
                    case REMOVE -> one ? "removal" : "removals";
                    case CLEAR -> one ? "clearing" : "clearings";
                };
        return times == 0 ? "" : Wording.count(times) + " " + word;
    }
}
