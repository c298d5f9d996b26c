package org.shopsentiment.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {
    private JdbcDataSource database;

    @BeforeEach
    void openDatabase() {
        database = ShopDatabase.freshH2();
    }

    @Test
    void keepsWhatIsThereWhenItRunsAgain() throws SQLException {
        new SchemaMigration(database).migrate();
        execute("insert into product values (3, 'Scarf', 'Accessories', 'accessories')");

        new SchemaMigration(database).migrate();

        assertThat(count("product")).isEqualTo(1);
    }

    @Test
    void makesItsTablesBesideThoseOfOthers() throws SQLException {
        execute("create table somebody_elses (id int)");
        execute("insert into somebody_elses values (7)");

        new SchemaMigration(database).migrate();

        assertThat(count("somebody_elses")).isEqualTo(1);
        assertThat(count("review")).isZero();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
