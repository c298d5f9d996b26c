package org.shopsentiment.cache.redis;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Servers that can only be found while one of them answers: looked for at once, and else every second by one thread in
 * the background, where they are also looked for again. No caller ever waits for that. Thread-safe.
 */
final class LateNodes implements AutoCloseable {

    static final Duration RETRY = Duration.ofSeconds(1);
    static final Duration BETWEEN_RENEWALS = Duration.ofMillis(200);
    static final Duration RENEWED_ANYWAY = Duration.ofSeconds(30);

    private static final Logger LOG = System.getLogger(LateNodes.class.getName());

    private final Function<Runnable, RedisNodes> finder;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final @Nullable ScheduledThreadPoolExecutor thread;
    private volatile @Nullable RedisNodes nodes;
    private volatile @Nullable RuntimeException failure;
    private volatile boolean closed;

    /** Servers that need no search. */
    LateNodes(RedisNodes ready) {
        this.finder = renewSoon -> ready;
        this.nodes = ready;
        this.thread = null;
    }

    /** Looks for them; the finder gets what its nodes run when they have reason to look again. */
    LateNodes(Function<Runnable, RedisNodes> finder) {
        this.finder = finder;
        find();
        this.thread = new ScheduledThreadPoolExecutor(1, LateNodes::daemon, new DiscardPolicy());
        every(RETRY, this::findIfMissing);
        every(RENEWED_ANYWAY, this::renew);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "redis-topology");
        thread.setDaemon(true);
        return thread;
    }

    private void every(Duration pause, Runnable work) {
        if (thread != null) {
            Future<?> unused =
                    thread.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The servers; fails at once while they are not found, with the reason. */
    RedisNodes get() {
        RedisNodes found = nodes;
        if (found == null) {
            throw new JedisException("Not found yet", failure);
        }
        return found;
    }

    /** Whether {@link #get} fails. */
    boolean isMissing() {
        return nodes == null;
    }

    /** Looks again in a moment; does not wait for it. */
    void renewSoon() {
        if (thread != null && !closed && asked.compareAndSet(false, true)) {
            Future<?> unused = thread.schedule(this::renew, BETWEEN_RENEWALS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void findIfMissing() {
        if (nodes == null) {
            find();
        }
    }

    private void find() {
        try {
            replace(finder.apply(this::renewSoon));
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void renew() {
        asked.set(false);
        RedisNodes old = nodes;
        if (old == null) {
            return;
        }
        try {
            RedisNodes now = old.renewed();
            if (now != old) {
                replace(now);
                old.close();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The servers of Redis could not be asked for", e);
        }
    }

    private void replace(RedisNodes found) {
        nodes = found;
        if (closed) {
            found.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        if (thread != null) {
            thread.shutdownNow();
        }
        RedisNodes found = nodes;
        if (found != null) {
            found.close();
        }
    }
}
