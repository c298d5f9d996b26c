package org.shopsentiment.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server process, seen from outside, that deploys what is put into one of its directories. */
public abstract class DemoServer {
    private final Process process;
    private final Path directory;
    private final Path deployments;

    /** Knows a server that logs to {@code server.log} of a directory, and deploys what is put into another one. */
    DemoServer(Process process, Path directory, Path deployments) {
        this.process = process;
        this.directory = directory;
        this.deployments = deployments;
    }

    /** Why the server refuses the shop, if it does: the innermost cause that it gives. */
    public abstract Optional<String> refusal() throws IOException;

    /** The log of the server. */
    public final Path log() {
        return directory.resolve("server.log");
    }

    /** The directory whose files the server deploys. */
    final Path deployments() {
        return deployments;
    }

    /** Deploys one more WAR to the running server; it is not ready yet when this returns. */
    public final void deploy(Path war) throws IOException {
        Path unseen =
                Files.copy(war, deployments.resolveSibling("next-deployment"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(unseen, deployments.resolve(war.getFileName()));
    }

    /** The process id. */
    public final long pid() {
        return process.pid();
    }

    /** Whether the process is there. */
    public final boolean runs() {
        return process.isAlive();
    }

    /** Returns when the process has ended. */
    final void await() throws InterruptedException {
        process.waitFor();
    }

    /** Ends it gently, so that the shop is undeployed; by force after half a minute. */
    public final void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
