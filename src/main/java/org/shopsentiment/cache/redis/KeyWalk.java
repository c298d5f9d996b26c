package org.shopsentiment.cache.redis;

import java.util.List;
import java.util.function.Consumer;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * Walks the keys that match a pattern, in steps small enough not to hold Redis up. Never {@code KEYS}. A key may come
 * twice, and one that comes or goes meanwhile may be missed: Redis promises no more of {@code SCAN}.
 */
final class KeyWalk {

    private static final int STEP = 500;

    private final RedisConnection redis;

    KeyWalk(RedisConnection redis) {
        this.redis = redis;
    }

    /** Walks all of them; an interrupted thread is told so, and what it has done until then stays done. */
    void forEachStep(String pattern, Consumer<List<String>> step) {
        ScanParams params = new ScanParams().match(pattern).count(STEP);
        String cursor = ScanParams.SCAN_POINTER_START;
        do {
            if (Thread.currentThread().isInterrupted()) {
                throw new RedisException(RedisErrors.INTERRUPTED, new InterruptedException());
            }
            String from = cursor;
            ScanResult<String> found = redis.call(client -> client.scan(from, params));
            step.accept(found.getResult());
            cursor = found.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    }
}
