package org.shopsentiment.cache.redis;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a class says in the log meanwhile, each line as {@code WARNING Redis: ...}. */
final class LogLines extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    LogLines(Class<?> speaker) {
        this.logger = Logger.getLogger(speaker.getName());
        setLevel(Level.INFO);
        setFormatter(new SimpleFormatter());
        logger.addHandler(this);
    }

    @Override
    public void publish(LogRecord said) {
        if (isLoggable(said)) {
            lines.add(said.getLevel() + " " + getFormatter().formatMessage(said));
        }
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
