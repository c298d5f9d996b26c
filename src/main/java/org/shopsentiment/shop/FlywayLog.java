package org.shopsentiment.shop;

import java.lang.System.Logger.Level;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Takes Flyway's running commentary for what it is: its infos and notices are debug lines here. */
public final class FlywayLog implements LogCreator {

    @Override
    public Log createLogger(Class<?> source) {
        return new Lines(System.getLogger(source.getName()));
    }

    private record Lines(System.Logger logger) implements Log {

        @Override
        public void debug(String message) {
            logger.log(Level.TRACE, () -> message);
        }

        @Override
        public void info(String message) {
            logger.log(Level.DEBUG, () -> message);
        }

        @Override
        public void notice(String message) {
            logger.log(Level.DEBUG, () -> message);
        }

        @Override
        public void warn(String message) {
            logger.log(Level.WARNING, () -> message);
        }

        @Override
        public void error(String message) {
            logger.log(Level.ERROR, () -> message);
        }

        @Override
        public void error(String message, Exception thrown) {
            logger.log(Level.ERROR, message, thrown);
        }
    }
}
