package org.shopsentiment.it;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for something that happens soon. */
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private Eventually() {}

    /** Repeats the assertion until it holds; after a minute its last failure is the answer. */
    public static void eventually(Runnable assertion) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
