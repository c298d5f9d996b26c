package org.shopsentiment.it.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.shopsentiment.guide.Guide;
import org.shopsentiment.it.SecureShop;
import org.shopsentiment.it.stock.Backends;
import org.shopsentiment.it.stock.OperatorsFiles;

/** A domain that is configured and runs, without the shop yet, and what is asked of it again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InstalledPayara {
    final Guide guide = Guide.of("install-payara.md", StockPayaraIT.class);
    OperatorsFiles files;
    Backends backends;
    StockPayara server;
    SecureShop shop;
    String stock;

    @BeforeAll
    void install(@TempDir Path root) throws Exception {
        backends = Backends.start();
        files = OperatorsFiles.in(root);
        server = new StockPayara(guide, files);
        server.make();
        files.set(backends.settings());
        server.start();
        stock = server.configuration("");
        run("4.");
        run("5.");
        shop = SecureShop.of(files.trust(), "https://localhost:" + server.https());
    }

    @AfterAll
    void end() {
        if (server != null) {
            server.close();
        }
        if (backends != null) {
            backends.close();
        }
    }

    void run(String section) {
        server.run(guide.commands(section)).checked();
    }

    void run(String section, int block) {
        server.run(guide.commands(section, block)).checked();
    }

    int status(String path) {
        return shop.get(path).statusCode();
    }

    String cacheStatus(String path) {
        return shop.get(path).headers().firstValue("Cache-Status").orElse("");
    }

    void review() {
        HttpResponse<String> written = shop.post(
                "/api/v1/products/2001/reviews",
                "writer",
                StockPayara.USER_PASSWORD,
                "application/json",
                "{\"text\":\"Into PostgreSQL\",\"rating\":4}");
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
    }
}
