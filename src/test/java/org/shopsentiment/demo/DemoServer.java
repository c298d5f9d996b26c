package org.shopsentiment.demo;

import java.io.IOException;
import java.util.Optional;

/** A server process, seen from outside. */
interface DemoServer {
    /** The process id. */
    long pid();

    /** Whether the process is there. */
    boolean runs();

    /** Why the server refuses the shop, if it does. */
    Optional<String> refusal() throws IOException;

    /** Returns when the process has ended. */
    void await() throws InterruptedException;

    /** Ends it gently, so that the shop is undeployed; by force after half a minute. */
    void stop();
}
