package org.shopsentiment.cache.redis;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says in the log when a kind of trouble with Redis begins, and when all of it has been over for a while; not once for each
 * request, and not twice where calls fail and succeed in turn. Thread-safe.
 */
final class TroubleLog {

    static final int QUIET_TICKS = 10;

    private final Map<String, Integer> quietTicksByCode = new ConcurrentHashMap<>();
    private final Logger log;

    TroubleLog(Logger log) {
        this.log = log;
    }

    void failed(RedisException failure) {
        boolean known = quietTicksByCode.put(failure.code(), 0) != null;
        log.log(known ? Level.DEBUG : Level.WARNING, "Redis: " + failure.code(), failure.getCause());
    }

    /** Lets time pass: to be called every second. */
    void tick() {
        if (quietTicksByCode.isEmpty()) {
            return;
        }
        quietTicksByCode.replaceAll((code, ticks) -> ticks + 1);
        quietTicksByCode.values().removeIf(ticks -> ticks >= QUIET_TICKS);
        if (quietTicksByCode.isEmpty()) {
            log.log(Level.INFO, "Redis: no trouble for {0} s", QUIET_TICKS);
        }
    }
}
