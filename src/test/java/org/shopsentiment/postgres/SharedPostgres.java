package org.shopsentiment.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL for all tests of this JVM: started by the first that asks, ended with the JVM. Thread-safe. */
public final class SharedPostgres {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static @Nullable TestPostgres server;

    private SharedPostgres() {}

    /** The server, or a skipped test as {@link TestPostgres#start()} says. */
    public static synchronized TestPostgres server() {
        if (server == null) {
            TestPostgres started = TestPostgres.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "end of PostgreSQL"));
            server = started;
        }
        return server;
    }

    /** A database with nothing in it: a schema of its own, as the only one on the path. */
    public static DataSource fresh() {
        return freshOn(server());
    }

    /** The same on a server that the test does not share. */
    public static DataSource freshOn(TestPostgres server) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(server.jdbcUrl());
        database.setUser(TestPostgres.NAME);
        database.setPassword(TestPostgres.PASSWORD);
        String schema = "shop_" + SCHEMAS.incrementAndGet();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database.setCurrentSchema(schema);
        return database;
    }
}
