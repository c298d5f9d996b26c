package org.shopsentiment.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SchemaMigrationTest {
    private final TestDatabase kind;
    private final DataSource database;

    SchemaMigrationTest(TestDatabase kind) {
        this.kind = kind;
        database = kind.fresh();
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

    @Disabled("Known fault: on an empty PostgreSQL all nodes but one fail, at the baseline")
    @Test
    void makesItsTablesOnceWhenSeveralNodesStartAtATime() throws Exception {
        assumeThat(kind).as("H2 in memory has one node only").isEqualTo(TestDatabase.POSTGRES);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> started = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                started.add(nodes.submit(() -> new SchemaMigration(database).migrate()));
            }
            for (Future<?> node : started) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(count("shopsentiment_schema_history where version = '1'")).isEqualTo(1);
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
