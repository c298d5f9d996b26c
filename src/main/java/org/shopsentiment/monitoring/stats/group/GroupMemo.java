package org.shopsentiment.monitoring.stats.group;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the counter of recently seen keys: one place for all keys of a hash, the last one stays.
 *
 * <p>Thread-safe without locks or volatile reads: a place holds an immutable node, which is whole however it is read, and
 * is used only for the very key that it names. A lost or late write costs a repeated search and nothing else.
 */
final class GroupMemo {

    /** Longer keys are not remembered, so that the memory is bounded. */
    static final int MAX_KEY = 200;

    private static final int PLACES = 4_096;

    private record Node(String key, GroupCounter counter) {}

    private final @Nullable Node[] places = new @Nullable Node[PLACES];

    @Nullable GroupCounter find(String key) {
        Node node = places[place(key)];
        return node != null && node.key.equals(key) ? node.counter : null;
    }

    void remember(String key, GroupCounter counter) {
        if (key.length() <= MAX_KEY) {
            places[place(key)] = new Node(key, counter);
        }
    }

    private static int place(String key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 12) ^ (hash >>> 24)) & (PLACES - 1);
    }
}
