package org.shopsentiment.it.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shopsentiment.it.wildfly.Installation.USER_PASSWORD;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.shopsentiment.guide.Guide;

/** An installation that is ready to be started, without Redis yet, and what is asked of it again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StockServer {
    private static final String REVIEW = "{\"title\":\"Good\",\"text\":\"Lovely and warm.\",\"rating\":5}";

    final Guide guide = Guide.of("install-wildfly.md", StockWildFlyIT.class);
    InstalledShop shop;
    Server server;

    @BeforeAll
    void install(@TempDir Path root) throws Exception {
        shop = InstalledShop.in(root, guide);
        shop.backends().redis().stop();
    }

    @AfterAll
    void end() {
        if (server != null) {
            server.close();
        }
        if (shop != null) {
            shop.close();
        }
    }

    static String whatSystemdAsks() throws IOException {
        String unit = Files.readString(Path.of("server-config", "systemd", "shopsentiment-wildfly.service"));
        int start = unit.indexOf("/usr/bin/curl");
        return unit.substring(start, unit.indexOf("\nTimeoutStartSec"));
    }

    HttpResponse<String> get(String path) {
        return shop.client().get(path);
    }

    HttpResponse<String> get(String path, String user, String password) {
        return shop.client().get(path, user, password);
    }

    String admin(String path) {
        return get(path, "admin", USER_PASSWORD).body();
    }

    void review() {
        HttpResponse<String> answer = shop.client()
                .post("/api/v1/products/2040/reviews", "shopper", USER_PASSWORD, "application/json", REVIEW);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    String tls(String options) {
        return shop.installation()
                .shell()
                .run("openssl s_client -connect localhost:8443 " + options + " </dev/null || :")
                .output();
    }
}
