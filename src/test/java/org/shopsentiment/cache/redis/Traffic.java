package org.shopsentiment.cache.redis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.shopsentiment.redis.Polling;
import redis.clients.jedis.params.SetParams;

/** Four threads that write and read back keys all over the slots until told to stop, and count what fails. */
final class Traffic implements AutoCloseable {

    private static final long PAUSE_NANOS = 2_000_000;

    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    final AtomicLong longestNanos = new AtomicLong();
    final Map<String, Integer> codes = new ConcurrentSkipListMap<>();
    private final AtomicInteger worked = new AtomicInteger();
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final RedisConnection redis;
    private final List<Thread> threads;

    Traffic(RedisConnection redis) {
        this.redis = redis;
        this.threads = IntStream.range(0, 4)
                .mapToObj(number -> new Thread(() -> go(number), "traffic-" + number))
                .toList();
        threads.forEach(Thread::start);
        awaitMore(200);
    }

    private void go(int number) {
        for (int i = number; on.get(); i += 4) {
            String key = "test_traffic:" + i % 500;
            once(key);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void once(String key) {
        long start = System.nanoTime();
        calls.incrementAndGet();
        try {
            redis.call(client -> client.set(key, "x", SetParams.setParams().px(60_000)));
            worked.incrementAndGet();
        } catch (RedisException e) {
            failed.incrementAndGet();
            codes.merge(e.code(), 1, Integer::sum);
        }
        longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
    }

    /** Returns when that many more calls have succeeded. */
    void awaitMore(int calls) {
        int goal = worked.get() + calls;
        Polling.until(calls + " calls more", () -> worked.get() >= goal);
    }

    /** Returns when no call has failed during that many. */
    void awaitHealed(int calls) {
        Polling.until(calls + " calls without a failure", () -> {
            int before = failed.get();
            awaitMore(calls);
            return failed.get() == before;
        });
    }

    @Override
    public void close() {
        on.set(false);
        Polling.until("the threads have ended", () -> threads.stream().noneMatch(Thread::isAlive));
    }

    @Override
    public String toString() {
        return failed + " of " + calls + " calls failed " + codes + ", longest " + longestNanos.get() / 1_000_000
                + " ms";
    }
}
