package org.shopsentiment.monitoring.stats.miss;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a store told of itself at a moment.
 *
 * @param servers what each of the servers that hold entries told, by the id that it took when it was started
 */
public record StoreReport(Map<String, Server> servers) {

    /**
     * Counts of one server since it was started, or since somebody reset them.
     *
     * @param evictions entries that it evicted for want of memory
     * @param flushes how often one or all of its databases were flushed
     * @param commands how many commands it has carried out; smaller than before where the counts were reset
     */
    public record Server(long evictions, long flushes, long commands) {}

    /** Takes a copy. */
    public StoreReport {
        servers = Map.copyOf(servers);
    }

    /**
     * What happened between an earlier report and this one, in the causes' order; {@link EvictionCause#UNKNOWN} where a part
     * of that time is hidden.
     */
    Set<EvictionCause> since(StoreReport earlier) {
        Set<EvictionCause> happened = EnumSet.noneOf(EvictionCause.class);
        earlier.servers.forEach((id, before) -> compare(before, id, happened));
        return happened;
    }

    private void compare(Server before, String id, Set<EvictionCause> happened) {
        Server now = servers.get(id);
        if (now == null) {
            happened.add(EvictionCause.RESTART);
            return;
        }
        boolean reset = now.commands < before.commands;
        if (now.flushes > (reset ? 0 : before.flushes)) {
            happened.add(EvictionCause.FLUSH);
        }
        if (now.evictions > (reset ? 0 : before.evictions)) {
            happened.add(EvictionCause.MEMORY);
        }
        if (reset) {
            happened.add(EvictionCause.UNKNOWN);
        }
    }
}
