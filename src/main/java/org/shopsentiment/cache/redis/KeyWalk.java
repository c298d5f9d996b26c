package org.shopsentiment.cache.redis;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * Walks the keys that match a pattern, on every master, in steps of about 500 keys (some tenths of a millisecond) with a
 * pause of a millisecond after each, so that Redis is not held up. Never {@code KEYS}. A key may come twice, and one that
 * comes, goes or moves to another master meanwhile may be missed: Redis promises no more of {@code SCAN}.
 */
final class KeyWalk {

    private static final int STEP = 500;
    private static final long PAUSE_NANOS = 1_000_000;

    private final RedisConnection redis;

    KeyWalk(RedisConnection redis) {
        this.redis = redis;
    }

    /**
     * Walks all of them; an interrupted thread is told so, and what it has done until then stays done. Ends with an error
     * when a master goes away meanwhile: its successor knows nothing of how far the walk was; and when one sends the walk
     * in a circle, which no Redis does.
     */
    void forEachStep(String pattern, Consumer<List<String>> step) {
        for (String master : redis.masters()) {
            walk(master, new ScanParams().match(pattern).count(STEP), step);
        }
    }

    private void walk(String master, ScanParams params, Consumer<List<String>> step) {
        Circle circle = new Circle();
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            if (Thread.currentThread().isInterrupted()) {
                throw new RedisException(RedisErrors.INTERRUPTED, new InterruptedException());
            }
            String from = cursor;
            ScanResult<String> found = redis.callMaster(master, client -> client.scan(from, params));
            step.accept(found.getResult());
            cursor = found.getCursor();
            circle.refuse(cursor);
            LockSupport.parkNanos(PAUSE_NANOS);
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    }

    /** Finds every circle of cursors while remembering one of them: R. P. Brent, "An improved Monte Carlo factorization", 1980. */
    private static final class Circle {

        private String remembered = "";
        private long steps;
        private long nextRemembered = 1;

        void refuse(String cursor) {
            if (cursor.equals(remembered)) {
                throw new RedisException(RedisErrors.PROTOCOL, new IllegalStateException("SCAN goes in a circle"));
            }
            if (++steps == nextRemembered) {
                remembered = cursor;
                nextRemembered *= 2;
            }
        }
    }
}
