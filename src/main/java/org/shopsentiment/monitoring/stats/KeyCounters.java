package org.shopsentiment.monitoring.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Exact hits and misses of the first keys seen, up to a bound; lookups of later keys are counted together.
 *
 * <p>A key's text is as long as the cache lets it be; the table keeps a reference, not a copy.
 */
final class KeyCounters {

    private record Counter(LongAdder hits, LongAdder misses) {}

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final AtomicInteger places;
    private final LongAdder untracked = new LongAdder();

    KeyCounters(int capacity) {
        this.places = new AtomicInteger(capacity);
    }

    void hit(String key) {
        count(key, Counter::hits);
    }

    void miss(String key) {
        count(key, Counter::misses);
    }

    private void count(String key, Function<Counter, LongAdder> outcome) {
        Counter counter = counters.get(key);
        if (counter == null) {
            counter = admit(key);
        }
        (counter == null ? untracked : outcome.apply(counter)).increment();
    }

    private @Nullable Counter admit(String key) {
        if (places.get() <= 0) {
            return null;
        }
        return counters.computeIfAbsent(
                key, k -> places.getAndDecrement() > 0 ? new Counter(new LongAdder(), new LongAdder()) : null);
    }

    List<KeyCount> topHits(int limit) {
        return top(Counter::hits, limit);
    }

    List<KeyCount> topMisses(int limit) {
        return top(Counter::misses, limit);
    }

    private List<KeyCount> top(Function<Counter, LongAdder> outcome, int limit) {
        Comparator<KeyCount> worstFirst = KeyCount.RANKING.reversed();
        PriorityQueue<KeyCount> best = new PriorityQueue<>(limit + 1, worstFirst);
        counters.forEach((key, counter) -> {
            long count = outcome.apply(counter).sum();
            if (count > 0) {
                best.add(new KeyCount(key, count));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        });
        return best.stream().sorted(KeyCount.RANKING).toList();
    }

    long untracked() {
        return untracked.sum();
    }
}
