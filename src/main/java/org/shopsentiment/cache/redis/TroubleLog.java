package org.shopsentiment.cache.redis;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Says in the log when trouble with Redis begins, when its kind changes, and when it is over; not once for each request.
 * Thread-safe.
 */
final class TroubleLog {

    private static final Logger LOG = System.getLogger(TroubleLog.class.getName());

    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

    void failed(RedisException failure) {
        boolean known = failure.code().equals(trouble.getAndSet(failure.code()));
        LOG.log(known ? Level.DEBUG : Level.WARNING, "Redis: " + failure.code(), failure.getCause());
    }

    void worked() {
        if (trouble.get() != null && trouble.getAndSet(null) != null) {
            LOG.log(Level.INFO, "Redis: serves again");
        }
    }
}
