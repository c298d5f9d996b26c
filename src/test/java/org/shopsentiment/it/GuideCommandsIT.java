package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shopsentiment.guide.Guide;
import org.shopsentiment.guide.Shell;

/** The commands of the guides that ask a running shop. */
class GuideCommandsIT extends DeployedShop {

    @TempDir
    Path directory;

    private String run(String commands) {
        Map<String, String> places =
                Map.of("http://localhost:8080/shopsentiment", Shop.base(), "-sSu admin ", "-sSu admin:admin-demo ");
        return new Shell(directory, places, Map.of(), "").run(commands).checked();
    }

    @Test
    void entriesAreRemovedAsOperatorsAreTold() {
        Guide guide = Guide.of("operations.md", GuideCommandsIT.class);
        Caches.startAfresh();
        Api.json("/products?page=2&limit=3");
        Api.json("/products?page=1&limit=20");

        assertThat(run(guide.commands("Removing entries", 2))).isEmpty();
        assertThat(Api.cacheStatus("/products?page=2&limit=3")).isEqualTo(Api.HIT);
        assertThat(Api.cacheStatus("/products?page=1&limit=20")).isEqualTo(Api.STORED);

        assertThat(run(guide.commands("Removing entries", 1))).isEmpty();
        assertThat(Api.cacheStatus("/products?page=2&limit=3")).isEqualTo(Api.STORED);
        assertThat(guide.notRun()).isEmpty();
    }

    @Test
    void figuresAreAskedForAsDevelopersAreTold() {
        Guide guide = Guide.of("developers.md", GuideCommandsIT.class);

        assertThat(run(guide.commands("What the figures mean")))
                .contains("\"covered_seconds\"", "\"misses_by_reason\"", "\"kept_seconds\"")
                .doesNotContain("urn:shopsentiment:problem");
        assertThat(guide.notRun()).isEmpty();
    }

    @Test
    void reviewsAreImportedAsAdministratorsAreTold() throws IOException {
        Guide guide = Guide.of("import.md", GuideCommandsIT.class);
        Files.writeString(
                directory.resolve("womens-clothing-reviews.csv"),
                "Clothing ID,Title,Review Text,Rating,Department Name\n910041,Warm,I love it,5,Scarves\n");

        assertThat(run(guide.commands("Importing reviews"))).contains("\"rows_taken\":1", "\"rows_refused\":0");
        assertThat(guide.notRun()).isEmpty();
    }
}
