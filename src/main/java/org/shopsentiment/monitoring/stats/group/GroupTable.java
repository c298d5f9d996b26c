package org.shopsentiment.monitoring.stats.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.key.Fingerprint;

/**
 * Counts lookups, loads and stores per group of keys, exactly, in bounded memory.
 *
 * <p>The first {@value #MAX_GROUPS} groups are told apart, the rest are counted together as {@value #OTHER}, so that the
 * groups always add up to what was recorded. Thread-safe; recording takes no lock but to add a group, and never throws.
 * For a key that was seen lately it costs a look at its fingerprint and two additions. Keys are told apart by their
 * {@link Fingerprint}. Takes about 160 KiB and its groups' names.
 */
public final class GroupTable {

    /** How many groups are told apart. */
    public static final int MAX_GROUPS = 500;

    /** Name under which groups beyond the bound, and keys whose group cannot be told, are counted together. */
    public static final String OTHER = "_other";

    private static final int OTHER_NUMBER = MAX_GROUPS;

    private final UnaryOperator<String> groupOf;
    private final Map<String, Integer> groups = new ConcurrentHashMap<>();
    private final GroupCounters counters = new GroupCounters(MAX_GROUPS + 1);
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
     * The group of a key; asks for its name unless the key was seen lately.
     *
     * @param key the key's text
     * @param fingerprint its {@link Fingerprint}
     * @return the number that the group has in this table
     */
    public int number(String key, long fingerprint) {
        int remembered = memo.find(fingerprint);
        if (remembered != GroupMemo.UNKNOWN) {
            return remembered;
        }
        int number = numberOf(nameOf(key));
        memo.remember(fingerprint, number);
        return number;
    }

    /**
     * Counts a lookup that found an entry.
     *
     * @param number the group's {@link #number}
     * @param nanos how long it took; below 0 counts as 0
     */
    public void hit(int number, long nanos) {
        counters.add(number, GroupCounters.HIT, nanos);
    }

    /**
     * Counts a lookup that found none.
     *
     * @param number the group's {@link #number}
     * @param nanos how long it took; below 0 counts as 0
     */
    public void miss(int number, long nanos) {
        counters.add(number, GroupCounters.MISS, nanos);
    }

    /**
     * Counts a value that was computed because the cache had none.
     *
     * @param number the group's {@link #number}
     * @param nanos how long it took; below 0 counts as 0
     */
    public void load(int number, long nanos) {
        counters.add(number, GroupCounters.LOAD, nanos);
    }

    /**
     * Counts a store.
     *
     * @param number the group's {@link #number}
     * @param nanos how long it took; below 0 counts as 0
     */
    public void put(int number, long nanos) {
        counters.add(number, GroupCounters.PUT, nanos);
    }

    /**
     * What was counted so far; events that are being recorded meanwhile may be in it or not.
     *
     * @return at most {@value #MAX_GROUPS} groups and {@value #OTHER}, by {@link GroupCounts#RANKING}; {@value #OTHER}
     *     only if something was counted for it; unmodifiable
     */
    public List<GroupCounts> snapshot() {
        List<GroupCounts> rows = new ArrayList<>();
        groups.forEach((name, number) -> rows.add(counters.counts(number, name)));
        GroupCounts rest = counters.counts(OTHER_NUMBER, OTHER);
        if (rest.gets() + rest.loads() + rest.puts() > 0) {
            rows.add(rest);
        }
        rows.sort(GroupCounts.RANKING);
        return List.copyOf(rows);
    }

    private String nameOf(String key) {
        try {
            @Nullable String name = groupOf.apply(key);
            return name == null ? OTHER : name;
        } catch (RuntimeException e) {
            return OTHER;
        }
    }

    private int numberOf(String name) {
        if (name.equals(OTHER)) {
            return OTHER_NUMBER;
        }
        Integer known = groups.get(name);
        return known != null ? known : isFull() ? knownOrOther(name) : add(name);
    }

    private synchronized int add(String name) {
        if (isFull() || groups.containsKey(name)) {
            return knownOrOther(name);
        }
        int number = groups.size();
        groups.put(name, number);
        return number;
    }

    private boolean isFull() {
        return groups.size() >= MAX_GROUPS;
    }

    /** To be asked once the table is full: another thread may have taken the last place for that very group. */
    private int knownOrOther(String name) {
        return groups.getOrDefault(name, OTHER_NUMBER);
    }
}
