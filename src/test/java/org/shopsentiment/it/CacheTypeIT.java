package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without Redis: it is stopped while these run. */
@ExtendWith(ArquillianExtension.class)
class CacheTypeIT {
    private static final String NOT_STORED = "shopsentiment; fwd=uri-miss";

    @ArquillianResource
    private Deployer deployer;

    private final ServerUnderTest server = ServerUnderTest.get();

    @Deployment(name = "shop", managed = false, testable = false)
    public static WebArchive shop() {
        return Deployments.war();
    }

    @ParameterizedTest
    @CsvSource({"SimpleCache, 1, 1, 1", "NullCache, 0, 2, 0"})
    void theShopIsCachedAndMonitoredWithoutRedis(String type, int hits, int misses, int entries) throws IOException {
        server.set("CACHE_TYPE", type);
        ServerRedis.get().stop();
        try {
            deployer.deploy("shop");
            String first = Api.cacheStatus("/products/2040");
            String second = Api.cacheStatus("/products/2040");
            assertThat(first).isEqualTo(hits > 0 ? Api.STORED : NOT_STORED);
            assertThat(second).isEqualTo(hits > 0 ? Api.HIT : NOT_STORED);

            JsonObject figures = Shop.cacheStats();
            assertThat(figures.getInt("hits")).isEqualTo(hits);
            assertThat(figures.getInt("misses")).isEqualTo(misses);
            assertThat(figures.getInt("errors")).isZero();
            JsonObject health = Shop.json(Shop.get("/api/v1/admin/cache-health", Account.ADMIN));
            assertThat(health.getString("status")).isEqualTo("healthy");
            assertThat(health.getString("version")).isEqualTo(type);
            assertThat(health.getInt("total_keys")).isEqualTo(entries);
            assertThat(Shop.get("/admin/cache-stats", Account.ADMIN).statusCode())
                    .isEqualTo(200);
            assertThat(Shop.get("/api/v1/health/ready", Account.ANONYMOUS).body())
                    .isEqualTo("{\"checks\":[],\"status\":\"UP\"}");
            deployer.undeploy("shop");
        } finally {
            ServerRedis.get().start();
            server.unset("CACHE_TYPE");
        }
    }
}
