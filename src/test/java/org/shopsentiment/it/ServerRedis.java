package org.shopsentiment.it;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.shopsentiment.redis.TestRedis;

/** The Redis that the server under test talks to; started before the server, and only where there is one. */
public final class ServerRedis implements LauncherSessionListener {
    private static @Nullable TestRedis redis;

    /** The running one, to stop and start; whoever stops it starts it again. */
    static synchronized TestRedis get() {
        if (redis == null) {
            throw new IllegalStateException("No server is under test: run this by ./mvnw verify.");
        }
        return redis;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Integer port = Integer.getInteger("it.redis.port");
        if (port != null) {
            synchronized (ServerRedis.class) {
                redis = TestRedis.onPort(port);
                Runtime.getRuntime().addShutdownHook(new Thread(redis::close, "redis-stop"));
            }
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        synchronized (ServerRedis.class) {
            if (redis != null) {
                redis.close();
                redis = null;
            }
        }
    }
}
