package org.shopsentiment.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import org.shopsentiment.cache.Lookup.Outcome;
import org.shopsentiment.cache.redis.ShopTraffic.Request;
import org.shopsentiment.redis.Polling;

/** A shop under traffic that has a warm cache, for one fault to happen to. */
final class FaultRun implements AutoCloseable {

    /**
     * For a connection from the pool, to connect, and for an answer: a store that has failed is not asked again for the same
     * request. One more second is the busy machine's.
     */
    private static final Duration LONGEST = ShopOnRedis.PATIENCE.multipliedBy(3).plus(Duration.ofSeconds(1));

    private static final System.Logger LOG = System.getLogger(FaultRun.class.getName());

    final ShopOnRedis shop;
    final ShopTraffic traffic;
    private long healedAfterNanos;

    FaultRun(int port) {
        this(port, 8, 100);
    }

    FaultRun(int port, int poolSize, int bytesOfAnAnswer) {
        this(new ShopOnRedis(port, poolSize), bytesOfAnAnswer);
    }

    FaultRun(Topology topology, Login login) {
        this(new ShopOnRedis(topology, login, 8), 100);
    }

    private FaultRun(ShopOnRedis shop, int bytesOfAnAnswer) {
        this.shop = shop.withUpkeep();
        traffic = new ShopTraffic(shop, bytesOfAnAnswer);
        try {
            traffic.awaitHits();
            traffic.forgetTheWarmUp();
            assertThat(shop.redis.isAvoided()).isFalse();
        } catch (IllegalStateException | AssertionError e) {
            close();
            traffic.failures.forEach(e::addSuppressed);
            throw e;
        }
    }

    /** Returns when Redis is avoided and many requests have been answered meanwhile. */
    void awaitAvoided() {
        Polling.until("Redis is avoided", shop.redis::isAvoided);
        traffic.awaitMore(1_000);
    }

    /** Returns when the shop has come back to its cache, after the fault has ended. */
    void heal(Runnable endOfFault) {
        endOfFault.run();
        long ended = System.nanoTime();
        Polling.until("Redis is used again", () -> !shop.redis.isAvoided());
        traffic.awaitHits();
        healedAfterNanos = System.nanoTime() - ended;
    }

    /** Returns when every answer has been had from the cache. */
    void awaitEachCached() {
        for (int number = 0; number < ShopTraffic.KEYS; number++) {
            String key = ShopTraffic.key(number);
            Polling.until(key + " is cached", () -> outcome(key) == Outcome.HIT);
        }
    }

    private Outcome outcome(String key) {
        try {
            return shop.get(key, () -> new Answer(key, "of the test")).outcome();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the traffic; no request may have failed, nor waited longer than the time-outs allow. */
    void assertSurvived(String fault) {
        traffic.close();
        long[] avoided = traffic.requests.stream()
                .filter(Request::avoided)
                .mapToLong(Request::nanos)
                .sorted()
                .toArray();
        long longest = traffic.requests.stream().mapToLong(Request::nanos).max().orElse(0);
        long slow = traffic.requests.stream()
                .filter(request -> request.nanos() >= ShopOnRedis.PATIENCE.toNanos())
                .count();
        LOG.log(
                Level.INFO,
                String.format(
                        Locale.ROOT,
                        "%s: %d requests, %d failed, longest %.0f ms, %d of a time-out or longer; avoided %d,"
                                + " median %.1f ms, p99 %.1f ms; healed in %.1f s",
                        fault,
                        traffic.count.get(),
                        traffic.failures.size(),
                        longest / 1e6,
                        slow,
                        avoided.length,
                        percentile(avoided, 50) / 1e6,
                        percentile(avoided, 99) / 1e6,
                        healedAfterNanos / 1e9));

        assertThat(traffic.failures).isEmpty();
        assertThat(Duration.ofNanos(longest)).isLessThan(LONGEST);
        assertThat(Duration.ofNanos(percentile(avoided, 99))).isLessThan(ShopOnRedis.PATIENCE);
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * percent / 100];
    }

    @Override
    public void close() {
        traffic.close();
        shop.close();
    }
}
