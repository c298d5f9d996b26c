package org.shopsentiment.monitoring.stats.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Counts lookups, loads and stores per group of keys, exactly, in bounded memory.
 *
 * <p>The first {@value #MAX_GROUPS} groups are told apart, the rest are counted together as {@value #OTHER}, so that the
 * groups always add up to what was recorded. Thread-safe; recording takes no lock but to add a group, and never throws.
 * For a key that was seen lately it costs a comparison of the key and two additions.
 */
public final class GroupTable {

    /** How many groups are told apart. */
    public static final int MAX_GROUPS = 500;

    /** Name under which groups beyond the bound, and keys whose group cannot be told, are counted together. */
    public static final String OTHER = "_other";

    private final UnaryOperator<String> groupOf;
    private final Map<String, GroupCounter> groups = new ConcurrentHashMap<>();
    private final GroupCounter other = new GroupCounter();
    private final GroupMemo memo = new GroupMemo();

    /**
     * A table that has counted nothing.
     *
     * @param groupOf gives a key's group: thread-safe, always the same for the same key, of bounded length, in time
     *     linear in the key's; if it throws, the key is counted as {@value #OTHER}
     */
    public GroupTable(UnaryOperator<String> groupOf) {
        this.groupOf = groupOf;
    }

    /**
     * Counts a lookup that found an entry.
     *
     * @param key the key's text
     * @param nanos how long it took; below 0 counts as 0
     */
    public void hit(String key, long nanos) {
        counter(key).hit(nanos);
    }

    /**
     * Counts a lookup that found none.
     *
     * @param key the key's text
     * @param nanos how long it took; below 0 counts as 0
     */
    public void miss(String key, long nanos) {
        counter(key).miss(nanos);
    }

    /**
     * Counts a value that was computed because the cache had none.
     *
     * @param key the key's text
     * @param nanos how long it took; below 0 counts as 0
     */
    public void load(String key, long nanos) {
        counter(key).load(nanos);
    }

    /**
     * Counts a store.
     *
     * @param key the key's text
     * @param nanos how long it took; below 0 counts as 0
     */
    public void put(String key, long nanos) {
        counter(key).put(nanos);
    }

    /**
     * What was counted so far; events that are being recorded meanwhile may be in it or not.
     *
     * @return at most {@value #MAX_GROUPS} groups and {@value #OTHER}, by {@link GroupCounts#RANKING}; {@value #OTHER}
     *     only if something was counted for it; unmodifiable
     */
    public List<GroupCounts> snapshot() {
        List<GroupCounts> rows = new ArrayList<>();
        groups.forEach((name, counter) -> rows.add(counter.counts(name)));
        GroupCounts rest = other.counts(OTHER);
        if (rest.gets() + rest.loads() + rest.puts() > 0) {
            rows.add(rest);
        }
        rows.sort(GroupCounts.RANKING);
        return List.copyOf(rows);
    }

    private GroupCounter counter(String key) {
        GroupCounter remembered = memo.find(key);
        if (remembered != null) {
            return remembered;
        }
        GroupCounter counter = counterOf(nameOf(key));
        memo.remember(key, counter);
        return counter;
    }

    private String nameOf(String key) {
        try {
            @Nullable String name = groupOf.apply(key);
            return name == null ? OTHER : name;
        } catch (RuntimeException e) {
            return OTHER;
        }
    }

    private GroupCounter counterOf(String name) {
        if (name.equals(OTHER)) {
            return other;
        }
        GroupCounter known = groups.get(name);
        return known != null ? known : isFull() ? knownOrOther(name) : add(name);
    }

    private synchronized GroupCounter add(String name) {
        return isFull() ? knownOrOther(name) : groups.computeIfAbsent(name, any -> new GroupCounter());
    }

    private boolean isFull() {
        return groups.size() >= MAX_GROUPS;
    }

    /** To be asked once the table is full: another thread may have taken the last place for that very group. */
    private GroupCounter knownOrOther(String name) {
        return groups.getOrDefault(name, other);
    }
}
