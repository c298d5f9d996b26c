package org.shopsentiment.it.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shopsentiment.it.stock.Backends.KEY_STORE_PASSWORD;
import static org.shopsentiment.it.wildfly.Installation.USER_PASSWORD;
import static org.shopsentiment.redis.Polling.until;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.it.stock.OperatorsFiles;
import org.shopsentiment.postgres.TestPostgres;

/** One installation from its first command to its undo: each test goes on where the one before has left the server. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StockWildFlyIT extends StockServer {

    @Test
    @Order(1)
    void doingItAgainChangesNothing() throws IOException {
        Map<String, String> once = shop.installation().configuration();

        shop.run("4.");
        shop.run("5.");

        assertThat(shop.installation().configuration()).isEqualTo(once).isNotEqualTo(shop.stock());
        assertThat(once.get("standalone.xml")).doesNotContain(TestPostgres.PASSWORD, KEY_STORE_PASSWORD, USER_PASSWORD);
        assertThat(Files.getPosixFilePermissions(
                        shop.installation().files().base().resolve("configuration/mgmt-users.properties")))
                .hasSize(2);
    }

    @Test
    @Order(2)
    void itStartsWithoutRedisAndUsesItWhenItComes() throws IOException {
        server = shop.start();
        assertThat(server.log()).contains("-XX:+ExitOnOutOfMemoryError", "-Xmx512m");
        assertThat(get("/api/v1/products").statusCode()).isEqualTo(200);
        assertThat(admin("/api/v1/admin/cache-health")).contains("\"unhealthy\"");

        shop.backends().redis().start();

        until("Redis is used", () -> admin("/api/v1/admin/cache-health").contains("\"healthy\""));
        shop.run("7.");
        assertThat(shop.installation().shell().run(whatSystemdAsks()).status()).isZero();
    }

    @Test
    @Order(3)
    void dataIsInPostgres() throws SQLException {
        long before = shop.backends().reviews();
        assertThat(before).as("the sample catalogue").isGreaterThan(10);

        review();

        assertThat(shop.backends().reviews()).isEqualTo(before + 1);
    }

    @Test
    @Order(3)
    void rolesAreGroups() {
        String path = "/api/v1/admin/cache-stats";
        assertThat(get(path).statusCode()).isEqualTo(401);
        assertThat(get(path, "admin", "not-the-password").statusCode()).isEqualTo(401);
        assertThat(get(path, "shopper", USER_PASSWORD).statusCode()).isEqualTo(403);
        assertThat(get(path, "scraper", USER_PASSWORD).statusCode()).isEqualTo(403);
        assertThat(get(path, "operator", USER_PASSWORD).statusCode()).isEqualTo(401);
        assertThat(get(path, "admin", USER_PASSWORD).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/admin/metrics", "scraper", USER_PASSWORD).statusCode())
                .isNotIn(401, 403);
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"/api/v1/products", "/login", "/no-such-page", "/assets/no-such-script.js"})
    void noAnswerNamesTheServer(String path) {
        assertThat(shop.client().getInHttp11(path).headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    @Order(3)
    void onlyHttpsIsForOthers() throws IOException {
        try (Socket socket = new Socket()) {
            InetSocketAddress plain =
                    new InetSocketAddress("127.0.0.2", shop.installation().port(8080));
            assertThatThrownBy(() -> socket.connect(plain)).isInstanceOf(ConnectException.class);
        }
        assertThat(tls("-tls1_3")).contains("Cipher is TLS_AES_256_GCM_SHA384");
        assertThat(tls("-tls1_2")).contains("Cipher is ECDHE-RSA-AES256-GCM-SHA384");
        assertThat(tls("-tls1_1 -cipher DEFAULT@SECLEVEL=0")).contains("alert protocol version");
    }

    @Test
    @Order(3)
    void remoteJmxIsForManagementUsersAndEncrypted() throws IOException, JMException {
        SecureJmx jmx = new SecureJmx(shop.trust(), shop.installation().port(9993));
        assertThat(jmx.total("operator", USER_PASSWORD)).isNotNegative();
        assertThatThrownBy(() -> jmx.total("operator", "not-the-password")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> jmx.total("admin", USER_PASSWORD))
                .as("a user of the shop")
                .isInstanceOf(IOException.class);
        assertThatThrownBy(jmx::total).as("local authentication").isInstanceOf(IOException.class);
        URI metrics = URI.create("http://localhost:" + shop.installation().port(9990) + "/metrics");
        HttpURLConnection plain = (HttpURLConnection) metrics.toURL().openConnection();
        plain.setInstanceFollowRedirects(false);
        assertThat(plain.getResponseCode()).isEqualTo(302);
        assertThat(plain.getHeaderField("Location")).startsWith("https://");
    }

    @Test
    @Order(4)
    void theShopHasALogOfItsOwn() {
        assertThat(shop.log("shopsentiment.log")).contains("Caching in").doesNotContain("[org.jboss");
        assertThat(shop.log("server.log")).contains("Caching in", "[org.jboss");
    }

    @Test
    @Order(5)
    void aNewVersionIsDeployedWithoutARestart() {
        shop.run("8.");

        assertThat(get("/api/v1/products").statusCode()).isEqualTo(200);
        assertThat(shop.log("shopsentiment.log").split("Caching in", -1)).hasSize(3);
    }

    @Test
    @Order(6)
    void aRestartOfPostgresIsSeenByNoRequestAfterIt() {
        shop.backends().postgres().stop();
        assertThat(get("/api/v1/products/2040/reviews?page=7&limit=3").statusCode())
                .isGreaterThanOrEqualTo(500);
        shop.backends().postgres().restart();
        for (int i = 0; i < 5; i++) {
            review();
        }
    }

    @Test
    @Order(7)
    void withPostgresDownTheServerRunsWithoutTheShopUntilItIsDeployedAgain() {
        server.close();
        shop.backends().postgres().stop();
        server = shop.start();
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(server.log()).contains("Connection refused").doesNotContain(TestPostgres.PASSWORD);

        shop.backends().postgres().restart();
        shop.run("9.");

        assertThat(get("/api/v1/products").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void aBadSettingIsToldInOneSentence() throws IOException {
        server.close();
        shop.set(Map.of("REDIS_TIMEOUT_MS", "soon"));
        server = shop.start();

        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(shop.log("shopsentiment.log").lines().filter(line -> line.contains("ERROR")))
                .last()
                .asString()
                .contains("REDIS_TIMEOUT_MS is \"soon\": it must be");
    }

    @Test
    @Order(9)
    void undoingItTwiceLeavesWhatWildFlyCameWithAndThenNothing() throws IOException {
        server.close();
        String undo = guide.commands("10.", 1);
        shop.installation().shell().run(undo).checked();
        assertThat(shop.installation().configuration()).isEqualTo(shop.stock());
        shop.installation().shell().run(undo).checked();
        assertThat(shop.installation().configuration()).isEqualTo(shop.stock());

        shop.installation().shell().run(guide.commands("10.", 2)).checked();

        OperatorsFiles files = shop.installation().files();
        assertThat(Stream.of(files.base(), files.settings())).noneMatch(Files::exists);
        assertThat(files.units()).isEmptyDirectory();
        assertThat(guide.notRun()).as("commands of the guide").isEmpty();
    }
}
