package org.shopsentiment.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.shopsentiment.postgres.TestPostgres;

class PostgresMigrationTest {
    @Test
    void makesTheTablesOnce() throws SQLException {
        try (TestPostgres postgres = TestPostgres.start()) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(postgres.jdbcUrl());
            database.setUser(TestPostgres.NAME);
            database.setPassword(TestPostgres.PASSWORD);

            new SchemaMigration(database).migrate();
            new SchemaMigration(database).migrate();

            try (Connection connection = database.getConnection();
                    ResultSet rows = connection.createStatement().executeQuery("select count(*) from review")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }
}
