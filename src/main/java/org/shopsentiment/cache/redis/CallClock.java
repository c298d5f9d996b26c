package org.shopsentiment.cache.redis;

import java.time.Duration;
import org.shopsentiment.monitoring.stats.Ticker;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * How long the call of this thread has been under way. The pool replaces a broken connection before it lets the call go that
 * found it broken (commons-pool2 since 2.13); where the server is silent, that would be a second time-out for nothing.
 */
final class CallClock {

    private static final Ticker TICKER = Ticker.system();
    private static final ThreadLocal<Long> START = new ThreadLocal<>();

    private CallClock() {}

    static void start() {
        START.set(TICKER.nanos());
    }

    static void stop() {
        START.remove();
    }

    /** Fails where a connection is being replaced while a call waits that has waited so long already. */
    static void forbidReplacingAfter(Duration patience) {
        Long start = START.get();
        if (start != null && TICKER.nanos() - start >= patience.toNanos() && isReplacing()) {
            throw new JedisConnectionException("Not replaced while a call waits");
        }
    }

    private static boolean isReplacing() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("invalidateObject")));
    }
}
