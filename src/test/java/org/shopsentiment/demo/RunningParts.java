package org.shopsentiment.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started; {@link #stop()} ends it in reverse order, once. Thread-safe. */
public final class RunningParts {
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private boolean stopping;

    /** Keeps how to end a part that runs now; ends it at once if all is being stopped already. */
    public synchronized void add(Runnable stop) {
        if (stopping) {
            stop.run();
        } else {
            stops.push(stop);
        }
    }

    /** Ends all of it. */
    public synchronized void stop() {
        stopping = true;
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }

    /** Whether the end has begun. */
    public synchronized boolean stopping() {
        return stopping;
    }
}
