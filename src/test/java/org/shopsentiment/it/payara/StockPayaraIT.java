package org.shopsentiment.it.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shopsentiment.it.Eventually.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shopsentiment.it.SecureShop;
import org.shopsentiment.postgres.TestPostgres;
import org.shopsentiment.redis.TestRedis;

/** What docs/install-payara.md says, step by step; then what stands there, what it stands, and all of it taken back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class StockPayaraIT {
    private static final List<String> SCRIPTS = List.of("admin", "network", "postgresql", "https", "logging", "jvm");
    private static final Map<String, String> GROUPS = Map.of("boss", "admin", "writer", "user", "scraper", "metrics");
    private static final String ACCOUNT_PASSWORD = "an\\account=1";

    private TestPostgres postgres;
    private TestRedis redis;
    private StockPayara server;
    private SecureShop shop;
    private String stock;

    @BeforeAll
    void install() throws Exception {
        postgres = TestPostgres.start();
        redis = TestRedis.onFreePort();
        Path directory = Files.createTempDirectory("shopsentiment-stock-payara-");
        Path jar = Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, String> environment = Map.of(
                "SHOP_DB_URL",
                postgres.jdbcUrl(),
                "SHOP_DB_USER",
                TestPostgres.NAME,
                "SHOP_DB_PASSWORD",
                TestPostgres.PASSWORD,
                "SHOP_SAMPLE_CATALOGUE",
                "true",
                "REDIS_URL",
                redis.url(),
                "POSTGRESQL_JAR",
                jar.toString(),
                "SHOP_KEYSTORE",
                directory.resolve("operator.p12").toString(),
                "SHOP_KEYSTORE_PASSWORD",
                OperatorsKey.PASSWORD,
                "SHOP_USER_PASSWORD",
                ACCOUNT_PASSWORD);
        server = new StockPayara(
                Path.of(System.getProperty("it.payara.home", "target/payara6")).toAbsolutePath(),
                directory,
                environment);
        OperatorsKey key = OperatorsKey.make(server.programs());
        server.start();
        stock = server.configuration();

        server.guarded(true);
        applyAll();
        String once = server.configuration();
        applyAll();
        assertThat(server.configuration()).isEqualTo(once);
        server.restart();
        server.script(
                "asadmin",
                "deploy",
                "--force",
                "--name",
                "shopsentiment",
                "--contextroot",
                "shopsentiment",
                Path.of(System.getProperty("it.war", "target/shopsentiment.war"))
                        .toAbsolutePath()
                        .toString());
        shop = SecureShop.of(key.trustingOnlyIt(), "https://localhost:" + server.https());
    }

    private void applyAll() {
        SCRIPTS.forEach(server::script);
        GROUPS.forEach((name, group) -> server.script("user", name, group));
    }

    @AfterAll
    void end() throws IOException {
        if (server != null) {
            server.close();
        }
        if (redis != null) {
            redis.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void theShopAnswersByHttpsWithTheOperatorsCertificateAndFromTheCache() {
        assertThat(shop.get("/api/v1/products?page=1&limit=3").statusCode()).isEqualTo(200);
        assertThat(cacheStatus("/api/v1/products?page=1&limit=3")).isEqualTo("shopsentiment; hit");
        assertThat(shop.get("/api/v1/health/ready").body())
                .contains("\"redis\"", "UP")
                .doesNotContain("DOWN");
    }

    @Test
    void whatIsWrittenIsInPostgreSql() throws Exception {
        HttpResponse<String> written = shop.post(
                "/api/v1/products/2001/reviews",
                "writer",
                ACCOUNT_PASSWORD,
                "application/json",
                "{\"text\":\"Into PostgreSQL\",\"rating\":4}");
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), TestPostgres.NAME, TestPostgres.PASSWORD);
                var query = connection.prepareStatement("select count(*) from review where text = 'Into PostgreSQL'");
                ResultSet rows = query.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"nobody, x, 401", "boss, x, 401", "writer, , 403", "scraper, , 403", "boss, , 200"})
    void theAdminApiIsForAdministrators(String user, String wrongPassword, int status) {
        String password = Optional.ofNullable(wrongPassword).orElse(ACCOUNT_PASSWORD);
        assertThat(shop.get("/api/v1/admin/cache-stats", user, password).statusCode())
                .isEqualTo(status);
        assertThat(shop.get("/api/v1/admin/cache-stats").statusCode()).isEqualTo(401);
    }

    @Test
    void jmxIsEncryptedAndAsksForThePassword() {
        String trusted = server.domain().resolveSibling("trusted.p12").toString();
        String certificate = server.domain().resolveSibling("s1as.pem").toString();
        String store = server.domain().resolve("config/keystore.p12").toString();
        Programs programs = server.programs();
        programs.run(
                "keytool",
                "-exportcert",
                "-rfc",
                "-alias",
                "s1as",
                "-keystore",
                store,
                "-storepass",
                "changeit",
                "-file",
                certificate);
        programs.run(
                "keytool",
                "-importcert",
                "-noprompt",
                "-alias",
                "s1as",
                "-keystore",
                trusted,
                "-storepass",
                "changeit",
                "-file",
                certificate);

        assertThat(jmx(trusted, StockPayara.ADMIN_PASSWORD).output()).contains("Total=");
        assertThat(jmx(trusted, "wrong").code()).isNotZero();
        assertThat(jmx(trusted, "").code()).isNotZero();
        assertThat(jmx(store + ".none", StockPayara.ADMIN_PASSWORD).code()).isNotZero();
    }

    private Programs.Ended jmx(String trustStore, String password) {
        String classes = JmxProbe.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return server.programs()
                .ended(
                        "java",
                        "-Djavax.net.ssl.trustStore=" + trustStore,
                        "-Djavax.net.ssl.trustStorePassword=changeit",
                        "-cp",
                        classes,
                        JmxProbe.class.getName(),
                        Integer.toString(server.jmx()),
                        "admin",
                        password);
    }

    @Test
    void onlyHttpsIsOpenToOtherMachines() throws IOException {
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        InetAddress address = outside.orElse(InetAddress.getLoopbackAddress());
        for (int port = server.http() - 80; outside.isPresent() && port < server.http() + 20; port++) {
            InetSocketAddress there = new InetSocketAddress(address, port);
            if (port == server.https()) {
                connect(there);
            } else {
                assertThatThrownBy(() -> connect(there)).as(there.toString()).isInstanceOf(ConnectException.class);
            }
        }
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, 2_000);
        }
    }

    @Test
    void anImportMayBeLargerThanTwentyMegabytes() {
        String row = "900002,Long," + "x".repeat(60_000) + ",4\n";
        HttpResponse<String> report = shop.post(
                "/api/v1/admin/import",
                "boss",
                ACCOUNT_PASSWORD,
                "text/csv",
                "product_id,title,text,rating\n" + row.repeat(350));
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(report.body()).contains("\"rows_refused\":350");
    }

    @Test
    @Order(Integer.MAX_VALUE - 3)
    void aRestartOfPostgreSqlBreaksNoLaterRequest() {
        postgres.stop();
        assertThat(shop.get("/api/v1/products?page=1&limit=3").statusCode()).isEqualTo(200);
        postgres.restart();
        eventually(() -> assertThat(shop.get("/api/v1/products?page=2&limit=7").statusCode())
                .isEqualTo(200));
    }

    @Test
    @Order(Integer.MAX_VALUE - 2)
    void withoutRedisTheServerStartsAndTheShopAnswersAndLaterCaches() {
        redis.stop();
        server.restart();
        eventually(() -> assertThat(shop.get("/api/v1/products?page=3&limit=5").statusCode())
                .isEqualTo(200));
        assertThat(shop.get("/api/v1/health/ready").statusCode()).isEqualTo(200);
        redis.start();
        eventually(
                () -> assertThat(cacheStatus("/api/v1/products?page=3&limit=5")).isEqualTo("shopsentiment; hit"));
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void withoutPostgreSqlTheServerStartsWithoutTheShopWhichAnEnablingStartsLater() {
        postgres.stop();
        server.restart();
        eventually(() -> assertThat(server.log()).contains("shopsentiment"));
        assertThat(shop.get("/api/v1/products").statusCode()).isEqualTo(404);
        postgres.restart();
        server.script("asadmin", "enable", "shopsentiment");
        eventually(() -> assertThat(shop.get("/api/v1/products").statusCode()).isEqualTo(200));
        assertThat(server.log()).doesNotContain(TestPostgres.PASSWORD, StockPayara.ADMIN_PASSWORD, ACCOUNT_PASSWORD);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyScriptIsTakenBackByItsUndo() {
        server.script("asadmin", "undeploy", "shopsentiment");
        for (String name : GROUPS.keySet()) {
            server.script("user-undo", name);
            server.script("user-undo", name);
        }
        for (String script : List.of("jvm", "logging", "https", "postgresql", "network", "admin")) {
            server.script(script + "-undo");
            server.script(script + "-undo");
        }
        server.guarded(false);
        server.restart();
        assertThat(server.configuration()).isEqualTo(stock);
        assertThatThrownBy(() -> shop.get("/api/v1/products")).isInstanceOf(UncheckedIOException.class);
    }

    private String cacheStatus(String path) {
        return shop.get(path).headers().firstValue("Cache-Status").orElse("");
    }
}
