package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.shopsentiment.redis.Polling;

/** Four clients that ask for a list and a product in turn until told to stop. */
final class HttpTraffic implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpTraffic.class.getName());
    private static final List<String> PATHS = List.of("/products", "/products/2040", "/products?page=1&limit=5");

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final List<Thread> clients;

    HttpTraffic() {
        clients = IntStream.range(0, 4)
                .mapToObj(number -> new Thread(() -> go(number), "http-traffic-" + number))
                .toList();
        clients.forEach(Thread::start);
    }

    private void go(int number) {
        for (int i = number; on.get(); i++) {
            String path = PATHS.get(i % PATHS.size());
            long start = System.nanoTime();
            try {
                HttpResponse<String> answer = Api.get(path);
                if (answer.statusCode() != 200) {
                    failures.add(path + ": " + answer.statusCode());
                } else if (Api.cacheStatus(answer).equals(Api.HIT)) {
                    hits.incrementAndGet();
                }
            } catch (RuntimeException e) {
                failures.add(path + ": " + e);
            }
            longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
            count.incrementAndGet();
        }
    }

    int hits() {
        return hits.get();
    }

    /** Returns when that many more requests have been answered. */
    void awaitMore(int more) {
        int goal = count.get() + more;
        Polling.until(more + " requests more", () -> count.get() >= goal);
    }

    /** Ends it; each answer has to be 200. */
    void assertAllAnswered(String fault) {
        close();
        LOG.log(
                Level.INFO,
                "{0}: {1} requests, {2} failed, the longest took {3} ms",
                fault,
                count,
                failures.size(),
                longestNanos.get() / 1_000_000);
        assertThat(failures).isEmpty();
    }

    @Override
    public void close() {
        on.set(false);
        Polling.until("the clients have ended", () -> clients.stream().noneMatch(Thread::isAlive));
    }
}
