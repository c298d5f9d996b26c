package org.shopsentiment.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
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
        asSuperuser("postgres", "", "psql", "-X", "-v", "ON_ERROR_STOP=1", "-f", script("create.sql"));
        asSuperuser("postgres", "second", "psql", "-X", "-v", "ON_ERROR_STOP=1", "-f", script("create.sql"));

        new SchemaMigration(database("second")).migrate();
        asShop("psql", "-X", "-c", "insert into product values (7, 'Scarf', 'Hats', 'hats')");

        assertThat(asShop("psql", "-XAt", "-c", "show statement_timeout")).isEqualTo("1min");
        assertThat(asShop("psql", "-XAt", "-c", "show idle_in_transaction_session_timeout"))
                .isEqualTo("5min");
        assertThat(asSuperuser(
                        "shopsentiment",
                        "",
                        "psql",
                        "-XAt",
                        "-c",
                        "select has_database_privilege('public', 'shopsentiment', 'connect'), rolconnlimit, rolsuper"
                                + " from pg_roles where rolname = 'shopsentiment'"))
                .isEqualTo("f|50|f");

        String saved = files.resolve("shopsentiment.dump").toString();
        asShop("pg_dump", "--format=custom", "--file=" + saved);
        asShop("psql", "-X", "-c", "delete from product");
        asShop(
                "pg_restore",
                "--clean",
                "--if-exists",
                "--no-owner",
                "--single-transaction",
                "--dbname=shopsentiment",
                saved);
        assertThat(asShop("psql", "-XAt", "-c", "select id, name from product")).isEqualTo("7|Scarf");
        new SchemaMigration(database("second")).migrate();

        asSuperuser("postgres", "", "psql", "-X", "-v", "ON_ERROR_STOP=1", "-f", script("drop.sql"));
        asSuperuser("postgres", "", "psql", "-X", "-v", "ON_ERROR_STOP=1", "-f", script("drop.sql"));
        assertThat(asSuperuser(
                        "postgres",
                        "",
                        "psql",
                        "-XAt",
                        "-c",
                        "select count(*) from pg_roles where rolname = 'shopsentiment'"))
                .isEqualTo("0");
    }

    @Test
    void makesNothingWithoutAPassword() throws Exception {
        Result refused = run(
                Map.of("PGDATABASE", "postgres"),
                SUPERUSER,
                TestPostgres.PASSWORD,
                List.of("psql", "-X", "-v", "ON_ERROR_STOP=1", "-f", script("create.sql")));

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

    private static String script(String name) {
        return Path.of("server-config", "postgresql", name).toString();
    }

    private static String asSuperuser(String database, String shopPassword, String... command)
            throws IOException, InterruptedException {
        Map<String, String> environment =
                Map.of("PGDATABASE", database, "SHOP_DB_PASSWORD", shopPassword.isEmpty() ? "first" : shopPassword);
        return run(environment, SUPERUSER, TestPostgres.PASSWORD, List.of(command))
                .checked();
    }

    private static String asShop(String... command) throws IOException, InterruptedException {
        return run(Map.of("PGDATABASE", "shopsentiment"), "shopsentiment", "second", List.of(command))
                .checked();
    }

    private static Result run(Map<String, String> environment, String user, String password, List<String> command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.set(0, postgres.program(command.get(0)).toString());
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", Integer.toString(postgres.port()));
        builder.environment().put("PGUSER", user);
        builder.environment().put("PGPASSWORD", password);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), output);
    }

    private record Result(int status, String output) {
        String checked() {
            assertThat(status).as(output).isZero();
            return output;
        }
    }
}
