package org.shopsentiment.cache.redis;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.shopsentiment.cache.CacheStoreException;
import org.shopsentiment.cache.Lookup;
import org.shopsentiment.cache.Lookup.Outcome;
import org.shopsentiment.redis.Polling;

/** Eight threads that ask a shop for 40 answers, and now and then change one, until told to stop. */
final class ShopTraffic implements AutoCloseable {

    static final int KEYS = 40;
    private static final int THREADS = 8;
    private static final int ONE_IN_THAT_MANY_WRITES = 25;
    private static final long LOAD_NANOS = 1_000_000;
    private static final long PAUSE_NANOS = 1_000_000;

    /** A request that was answered, and whether Redis was avoided all the while. */
    record Request(long nanos, boolean avoided) {}

    final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    final AtomicInteger count = new AtomicInteger();
    final AtomicInteger hits = new AtomicInteger();
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final ShopOnRedis shop;
    private final String padding;
    private final List<Thread> threads;

    ShopTraffic(ShopOnRedis shop, int bytesOfAnAnswer) {
        this.shop = shop;
        this.padding = "x".repeat(bytesOfAnAnswer);
        this.threads = IntStream.range(0, THREADS)
                .mapToObj(number -> new Thread(this::go, "shop-traffic-" + number))
                .toList();
        threads.forEach(Thread::start);
    }

    static String key(int number) {
        return "page=" + number;
    }

    private void go() {
        while (on.get()) {
            int number = ThreadLocalRandom.current().nextInt(KEYS * ONE_IN_THAT_MANY_WRITES);
            boolean before = shop.redis.isAvoided();
            long start = System.nanoTime();
            try {
                once(key(number % KEYS), number < KEYS);
            } catch (Throwable e) {
                failures.add(e);
            }
            requests.add(new Request(System.nanoTime() - start, before && shop.redis.isAvoided()));
            count.incrementAndGet();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void once(String key, boolean write) throws Exception {
        if (write) {
            try {
                shop.remove(key);
            } catch (CacheStoreException contained) {
                return;
            }
        }
        Lookup<Answer> lookup = shop.get(key, () -> {
            LockSupport.parkNanos(LOAD_NANOS);
            return new Answer(key, padding);
        });
        if (lookup.outcome() == Outcome.HIT) {
            hits.incrementAndGet();
        }
        Answer answer = lookup.value();
        if (answer == null || !key.equals(answer.key())) {
            throw new IllegalStateException(key + " was answered with " + answer);
        }
    }

    /** Returns when that many more requests have been answered. */
    void awaitMore(int more) {
        int goal = count.get() + more;
        Polling.until(more + " requests more", () -> count.get() >= goal);
    }

    /** Returns when most requests are hits. */
    void awaitHits() {
        Polling.until("most requests are hits", () -> {
            int before = hits.get();
            int asked = count.get();
            awaitMore(200);
            return hits.get() - before > 0.6 * (count.get() - asked);
        });
    }

    @Override
    public void close() {
        on.set(false);
        Polling.until("the threads have ended", () -> threads.stream().noneMatch(Thread::isAlive));
    }
}
