package org.shopsentiment.it.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shopsentiment.it.Eventually.eventually;
import static org.shopsentiment.it.payara.StockPayara.ADMIN_PASSWORD;
import static org.shopsentiment.it.payara.StockPayara.USER_PASSWORD;
import static org.shopsentiment.it.stock.Backends.KEY_STORE_PASSWORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shopsentiment.postgres.TestPostgres;

/** One installation from its first command to its undo: each test goes on where the one before has left the server. */
@TestMethodOrder(OrderAnnotation.class)
class StockPayaraIT extends InstalledPayara {

    @Test
    @Order(1)
    void doingItAgainChangesNothing() {
        String once = server.configuration(ADMIN_PASSWORD);

        run("4.");
        run("5.");

        assertThat(server.configuration(ADMIN_PASSWORD))
                .isEqualTo(once)
                .isNotEqualTo(stock)
                .doesNotContain(TestPostgres.PASSWORD, KEY_STORE_PASSWORD, USER_PASSWORD);
    }

    @Test
    @Order(2)
    void theShopAnswersByHttpsWithTheOperatorsCertificateAndFromTheCache() {
        server.restart();
        run("6.", 2);
        server.stop();
        run("6.", 4);
        server.start();
        eventually(() -> assertThat(status("/api/v1/products?page=1&limit=3")).isEqualTo(200));

        run("7.");
        assertThat(cacheStatus("/api/v1/products?page=1&limit=3")).isEqualTo("shopsentiment; hit");
        assertThat(shop.get("/api/v1/health/ready").body())
                .contains("\"redis\"", "UP")
                .doesNotContain("DOWN");
    }

    @Test
    @Order(3)
    void whatIsWrittenIsInPostgreSql() throws SQLException {
        long before = backends.reviews();
        assertThat(before).as("the sample catalogue").isGreaterThan(10);

        review();

        assertThat(backends.reviews()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({"nobody, x, 401", "boss, x, 401", "writer, , 403", "scraper, , 403", "boss, , 200"})
    void theAdminApiIsForAdministrators(String user, String wrongPassword, int status) {
        String password = Optional.ofNullable(wrongPassword).orElse(USER_PASSWORD);
        assertThat(shop.get("/api/v1/admin/cache-stats", user, password).statusCode())
                .isEqualTo(status);
        assertThat(status("/api/v1/admin/cache-stats")).isEqualTo(401);
    }

    @Test
    @Order(3)
    void jmxIsEncryptedAndAsksForThePassword() {
        run("9.");

        assertThat(server.total("trusted.p12", ADMIN_PASSWORD).output()).contains("Total=");
        assertThat(server.total("trusted.p12", "wrong").status()).isNotZero();
        assertThat(server.total("trusted.p12", "").status()).isNotZero();
        assertThat(server.total("none.p12", ADMIN_PASSWORD).status()).isNotZero();
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = {"/api/v1/products", "/login", "/no-such-page", "/assets/no-such-script.js"})
    void noAnswerNamesTheServer(String path) {
        HttpResponse<String> answer = shop.getInHttp11(path);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    @Order(3)
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
    @Order(3)
    void anImportMayBeLargerThanTwentyMegabytes() {
        String row = "900002,Long," + "x".repeat(60_000) + ",4\n";
        HttpResponse<String> report = shop.post(
                "/api/v1/admin/import",
                "boss",
                USER_PASSWORD,
                "text/csv",
                "product_id,title,text,rating\n" + row.repeat(350));
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(report.body()).contains("\"rows_refused\":350");
    }

    @Test
    @Order(4)
    void aRestartOfPostgreSqlBreaksNoLaterRequest() {
        assertThat(status("/api/v1/products?page=1&limit=3")).isEqualTo(200);
        backends.postgres().stop();
        assertThat(status("/api/v1/products?page=1&limit=3")).as("cached").isEqualTo(200);
        backends.postgres().restart();
        eventually(() -> assertThat(status("/api/v1/products?page=2&limit=7")).isEqualTo(200));
    }

    @Test
    @Order(5)
    void withoutRedisTheServerStartsAndTheShopAnswersAndLaterCaches() {
        backends.redis().stop();
        server.restart();
        eventually(() -> assertThat(status("/api/v1/products?page=3&limit=5")).isEqualTo(200));
        assertThat(status("/api/v1/health/ready")).isEqualTo(200);
        backends.redis().start();
        eventually(
                () -> assertThat(cacheStatus("/api/v1/products?page=3&limit=5")).isEqualTo("shopsentiment; hit"));
    }

    @Test
    @Order(6)
    void withoutPostgreSqlTheServerStartsWithoutTheShopWhichAnEnablingStartsLater() {
        backends.postgres().stop();
        server.restart();
        eventually(() -> assertThat(server.log()).contains("shopsentiment"));
        assertThat(status("/api/v1/products")).isEqualTo(404);
        backends.postgres().restart();
        run("10.");
        eventually(() -> assertThat(status("/api/v1/products")).isEqualTo(200));
        assertThat(server.log()).doesNotContain(TestPostgres.PASSWORD, ADMIN_PASSWORD, USER_PASSWORD);
    }

    @Test
    @Order(7)
    void undoingItLeavesWhatPayaraCameWithAndThenNothing() {
        String eachTwice = guide.commands("11.", 1).replaceAll("(?m)^(.*-undo\\.sh.*\n)", "$1$1");
        server.run(eachTwice).checked();
        assertThat(server.configuration("")).isEqualTo(stock);
        assertThatThrownBy(() -> status("/api/v1/products")).isInstanceOf(UncheckedIOException.class);

        server.stop();
        run("11.", 2);

        assertThat(Stream.of(files.base(), files.settings())).noneMatch(Files::exists);
        assertThat(files.units()).isEmptyDirectory();
        assertThat(guide.notRun()).as("commands of the guide").isEmpty();
    }
}
