package org.shopsentiment.shop.importing;

import java.sql.SQLException;

/** Tells by SQLSTATE whose fault an error of the database is. */
final class SqlErrors {
    private static final String DATA_EXCEPTION = "22";
    private static final String CONSTRAINT_VIOLATION = "23";

    private SqlErrors() {}

    /** Whether the database did not take what it was given; false for all that it may take another time. */
    static boolean isOfTheData(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && e.getSQLState() != null) {
                return isOfTheData(e.getSQLState());
            }
        }
        return false;
    }

    private static boolean isOfTheData(String state) {
        return state.startsWith(DATA_EXCEPTION) || state.startsWith(CONSTRAINT_VIOLATION);
    }
}
