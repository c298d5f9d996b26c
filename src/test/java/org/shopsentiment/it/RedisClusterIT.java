package org.shopsentiment.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shopsentiment.redis.TestCluster;
import redis.clients.jedis.Jedis;

@ExtendWith(ArquillianExtension.class)
class RedisClusterIT {
    @ArquillianResource
    private Deployer deployer;

    private final ServerUnderTest server = ServerUnderTest.get();

    @Deployment(name = "shop", managed = false, testable = false)
    public static WebArchive shop() {
        return Deployments.war();
    }

    @Test
    void theShopCachesInACluster() throws IOException {
        List<Integer> ports = TestCluster.freePorts();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("REDIS_URL", " ");
        settings.put("REDIS_CLUSTER_NODES", "localhost:" + ports.get(1) + ",localhost:" + ports.get(4));
        settings.put("REDIS_USER", "shopsentiment");
        settings.put("REDIS_PASSWORD", "change-me");
        try (TestCluster cluster =
                TestCluster.on(ports, List.of("shopsentiment", "on", ">change-me", "~shopsentiment_*", "+@all"))) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                server.set(setting.getKey(), setting.getValue());
            }
            deployer.deploy("shop");
            check(cluster);
        } finally {
            deployer.undeploy("shop");
            for (String name : settings.keySet()) {
                server.unset(name);
            }
        }
    }

    private static void check(TestCluster cluster) {
        for (String path : IntStream.rangeClosed(1, 12)
                .mapToObj(i -> "/products/" + (2000 + i))
                .toList()) {
            assertThat(Api.cacheStatus(path)).isEqualTo(Api.STORED);
            assertThat(Api.cacheStatus(path)).startsWith(Api.HIT);
        }
        assertThat(cluster.masters()).hasSize(3).allSatisfy(master -> assertThat(cluster.ask(master, Jedis::dbSize))
                .isPositive());
        JsonObject health = Shop.json(Shop.get("/api/v1/admin/cache-health", Account.ADMIN));
        assertThat(health.getString("status")).isEqualTo("healthy");
        assertThat(health.getString("topology")).isEqualTo("cluster");
        assertThat(health.getInt("nodes")).isEqualTo(3);
        assertThat(health.getInt("total_keys")).isGreaterThanOrEqualTo(12);

        Api.review(2003, "A fine thing.", 5);
        assertThat(Api.cacheStatus("/products/2003")).isEqualTo(Api.STORED);
        assertThat(Api.cacheStatus("/products/2004")).startsWith(Api.HIT);
    }
}
