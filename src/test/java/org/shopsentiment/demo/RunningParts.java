package org.shopsentiment.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started; {@link #stop()} ends it in reverse order, once. Thread-safe. */
final class RunningParts {
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private boolean stopping;

    /** Keeps how to end a part that runs now; ends it at once if all is being stopped already. */
    synchronized void add(Runnable stop) {
        if (stopping) {
            stop.run();
        } else {
            stops.push(stop);
        }
    }

    synchronized void stop() {
        stopping = true;
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }

    synchronized boolean stopping() {
        return stopping;
    }
}
