package org.shopsentiment.bench;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which lookups a cache of so many keys would answer that forgets the one not used for longest. */
final class LeastRecentlyUsed {

    private final int capacity;
    private final Set<Integer> newestLast = new LinkedHashSet<>();

    LeastRecentlyUsed(int capacity) {
        this.capacity = capacity;
    }

    /** Looks a key up and stores it: true for a hit. */
    boolean lookUp(int key) {
        boolean hit = newestLast.remove(key);
        newestLast.add(key);
        if (newestLast.size() > capacity) {
            newestLast.remove(newestLast.iterator().next());
        }
        return hit;
    }
}
