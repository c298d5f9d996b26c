package org.shopsentiment.monitoring.stats.group;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the counters of recently seen keys, four for each value of a part of the hash.
 *
 * <p>Thread-safe without locks or volatile reads: a place holds an immutable node, which is whole however it is read, and
 * is used only for the very key that it names. A lost or late write costs a repeated search and nothing else.
 */
final class GroupMemo {

    /** Longer keys are not remembered, so that the memory is bounded. */
    static final int MAX_KEY = 200;

    private static final int PLACES = 4_096;
    private static final int WAYS = 4;

    private record Node(int hash, String key, GroupCounter counter) {}

    private final @Nullable Node[] places = new @Nullable Node[PLACES];

    @Nullable
    GroupCounter find(String key) {
        int hash = key.hashCode();
        int first = first(hash);
        for (int i = first; i < first + WAYS; i++) {
            Node node = places[i];
            if (node == null) {
                return null;
            }
            if (node.hash == hash && node.key.equals(key)) {
                return node.counter;
            }
        }
        return null;
    }

    /** Puts the key before the others of its hash; the last of them is forgotten. */
    void remember(String key, GroupCounter counter) {
        if (key.length() > MAX_KEY) {
            return;
        }
        int hash = key.hashCode();
        int first = first(hash);
        for (int i = first + WAYS - 1; i > first; i--) {
            places[i] = places[i - 1];
        }
        places[first] = new Node(hash, key, counter);
    }

    private static int first(int hash) {
        int mixed = hash ^ (hash >>> 10) ^ (hash >>> 20);
        return mixed * WAYS & (PLACES - 1);
    }
}
