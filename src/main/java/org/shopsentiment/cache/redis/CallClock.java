package org.shopsentiment.cache.redis;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shopsentiment.monitoring.stats.Ticker;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * How long the call of this thread has been under way. The pool replaces a broken connection before it lets the call go that
 * found it broken (commons-pool2 since 2.13); where the server is silent, that would be a second time-out for nothing.
 */
final class CallClock {

    private static final Ticker TICKER = Ticker.system();

    /** Of this thread, whether a call is under way and since when; of no class of ours, for pooled threads keep it. */
    private static final ThreadLocal<long @Nullable []> STARTS = new ThreadLocal<>();

    private CallClock() {}

    static void start() {
        long[] start = STARTS.get();
        if (start == null) {
            start = new long[2];
            STARTS.set(start);
        }
        start[0] = 1;
        start[1] = TICKER.nanos();
    }

    static void stop() {
        long[] start = STARTS.get();
        if (start != null) {
            start[0] = 0;
        }
    }

    /** Fails where a connection is being replaced while a call waits that has waited so long already. */
    static void forbidReplacingAfter(Duration patience) {
        long[] start = STARTS.get();
        if (start != null && start[0] == 1 && TICKER.nanos() - start[1] >= patience.toNanos() && isReplacing()) {
            throw new JedisConnectionException("Not replaced while a call waits");
        }
    }

    private static boolean isReplacing() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("invalidateObject")));
    }
}
