package org.shopsentiment.shop;

import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.shopsentiment.postgres.SharedPostgres;

/** The databases that the shop is tried on. A test that asks for one that is not installed is skipped. */
public enum TestDatabase {
    H2(TestDatabase::freshH2),
    POSTGRES(SharedPostgres::fresh);

    @SuppressWarnings("ImmutableEnumChecker")
    private final Supplier<DataSource> fresh;

    TestDatabase(Supplier<DataSource> fresh) {
        this.fresh = fresh;
    }

    /** A new one with nothing in it. */
    public DataSource fresh() {
        return fresh.get();
    }

    private static DataSource freshH2() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }
}
