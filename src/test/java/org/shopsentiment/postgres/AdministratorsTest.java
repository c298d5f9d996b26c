package org.shopsentiment.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.shopsentiment.guide.Guide;
import org.shopsentiment.guide.Shell;
import org.shopsentiment.shop.SchemaMigration;

/** What operators are told to run, by the real programs. */
class AdministratorsTest {
    private static final String SUPERUSER = "boss";

    @TempDir
    static Path files;

    private static TestPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start(SUPERUSER);
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void makesSavesRestoresAndDropsTheDatabase() throws Exception {
        Guide guide = Guide.of("operations.md", AdministratorsTest.class);
        String create = guide.commands("PostgreSQL", 1);
        boss("first").run(create).checked();
        boss("second").run(create).checked();

        new SchemaMigration(database("second")).migrate();
        shop().run("psql -X -c \"insert into product values (7, 'Scarf', 'Hats', 'hats')\"")
                .checked();

        assertThat(shop().run("psql -XAt -c 'show statement_timeout'").checked())
                .isEqualTo("1min\n");
        assertThat(shop().run("psql -XAt -c 'show idle_in_transaction_session_timeout'")
                        .checked())
                .isEqualTo("5min\n");
        assertThat(boss("").run("""
                        psql -XAt -d shopsentiment -c "
                            select has_database_privilege('public', 'shopsentiment', 'connect'), rolconnlimit, rolsuper
                            from pg_roles where rolname = 'shopsentiment'"
                        """).checked()).isEqualTo("f|50|f\n");

        shop().run(guide.commands("PostgreSQL", 2)).checked();
        shop().run("psql -X -c 'delete from product'").checked();
        shop().run(guide.commands("PostgreSQL", 3)).checked();
        assertThat(shop().run("psql -XAt -c 'select id, name from product'").checked())
                .isEqualTo("7|Scarf\n");
        new SchemaMigration(database("second")).migrate();

        String drop = guide.commands("PostgreSQL", 4);
        boss("").run(drop).checked();
        boss("").run(drop).checked();
        assertThat(boss("").run("""
                        psql -XAt -d postgres -c "select count(*) from pg_roles where rolname = 'shopsentiment'"
                        """).checked()).isEqualTo("0\n");
        assertThat(guide.notRun()).isEmpty();
    }

    @Test
    void makesNothingWithoutAPassword() {
        Shell.Result refused =
                boss("").run(Guide.of("operations.md", AdministratorsTest.class).commands("PostgreSQL", 1));

        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("SHOP_DB_PASSWORD is not set");
    }

    private static PGSimpleDataSource database(String password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://localhost:" + postgres.port() + "/shopsentiment");
        database.setUser("shopsentiment");
        database.setPassword(password);
        return database;
    }

    /** A superuser's, who gives the shop this password, or none. */
    private static Shell boss(String shopPassword) {
        String given = shopPassword.isEmpty() ? "" : "SHOP_DB_PASSWORD=" + shopPassword;
        return shell(Map.of("SHOP_DB_PASSWORD=...", given), SUPERUSER, TestPostgres.PASSWORD);
    }

    private static Shell shop() {
        String saved = files.resolve("shopsentiment.dump").toString();
        return shell(Map.of("shopsentiment.dump", saved), "shopsentiment", "second");
    }

    private static Shell shell(Map<String, String> places, String user, String password) {
        Map<String, String> environment = Map.of(
                "PATH",
                postgres.programs() + ":" + System.getenv("PATH"),
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(postgres.port()),
                "PGUSER",
                user,
                "PGPASSWORD",
                password);
        return new Shell(Path.of(""), places, environment, "");
    }
}
